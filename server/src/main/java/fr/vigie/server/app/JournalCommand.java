package fr.vigie.server.app;

import picocli.CommandLine.Command;

/** What can be done with the journal from outside. */
@Command(
        name = "journal",
        description = {
            "Exporte le journal, vérifie un export, change la clé.",
            "Exports the journal, verifies an export, changes the key."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            JournalExportCommand.class,
            JournalVerifyCommand.class,
            JournalShowCommand.class,
            JournalRotateCommand.class
        })
final class JournalCommand {}
