# A thin cover over ./vigie and ./mvnw for those whose fingers type make. `make help` lists it.
.DEFAULT_GOAL := help
.PHONY: help demo test format quick benchmark sbom clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

demo: ## watch alerts arrive from made scenes, on http://localhost:8080
	./vigie demo

test: ## everything: set-up, format, unit, files, RTSP, browser
	./vigie test

format: ## put the sources into the house's form
	./vigie mvnw spotless:apply

quick: ## compile with all checks, without tests
	./vigie mvnw test-compile

benchmark: ## build the benchmarks (docs/performance.md says how to run them)
	./vigie mvnw -Pbenchmark -pl benchmark -am -DskipTests package

sbom: ## write target/bom.json, the software bill of materials (CycloneDX)
	./vigie mvnw -DskipTests org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom

clean: ## remove what was built
	./vigie mvnw clean
