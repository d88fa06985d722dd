package fr.vigie.server.config;

import fr.vigie.camera.CameraGroup;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the names of camera groups, of a camera or of what a role goes for. */
final class CameraGroups {

    private CameraGroups() {}

    /** The names that are some; a problem is noted for each other one. */
    static Set<CameraGroup> read(List<Value> items) {
        Set<CameraGroup> groups = new TreeSet<>();
        for (Value item : items) {
            Optional<String> name = item.text();
            if (name.filter(CameraGroup::isValid).isPresent()) {
                groups.add(new CameraGroup(name.get()));
            } else if (name.isPresent()) {
                item.problem(
                        new Text(
                                "un groupe de caméras a un nom court : minuscules, chiffres et tirets, 64 signes au plus",
                                "a camera group has a short name: lower-case letters, digits and hyphens, 64 at most"));
            }
        }
        return groups;
    }
}
