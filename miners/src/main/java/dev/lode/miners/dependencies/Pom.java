package dev.lode.miners.dependencies;

import dev.lode.miners.code.xml.RejectedFileException;
import dev.lode.miners.code.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A {@code pom.xml} as written, nothing resolved.
 *
 * @param group its own, or its parent's where it states none
 * @param properties its own
 */
record Pom(
        String path,
        int line,
        String group,
        String artifact,
        String version,
        Optional<Parent> parent,
        Map<String, String> properties,
        List<XmlElement> managed,
        List<XmlElement> dependencies) {

    /**
     * The parent that a POM names.
     *
     * @param relativePath as stated, {@code ../pom.xml} where nothing is, empty where the file says so
     */
    record Parent(String group, String artifact, String version, String relativePath, int line) {}

    static Pom of(String path, XmlElement document) throws RejectedFileException {
        XmlElement project =
                document.child("project").orElseThrow(() -> RejectedFileException.rejected(1, "no project element"));
        Optional<Parent> parent = project.child("parent")
                .map(element -> new Parent(
                        element.text("groupId"),
                        element.text("artifactId"),
                        element.text("version"),
                        element.child("relativePath").map(XmlElement::text).orElse("../pom.xml"),
                        element.line));
        String group = project.text("groupId");
        String version = project.text("version");
        Map<String, String> properties = new TreeMap<>();
        project.list("properties").forEach(property -> properties.put(property.name, property.text()));
        List<XmlElement> dependencies = new ArrayList<>(project.list("dependencies"));
        project.list("profiles").forEach(profile -> dependencies.addAll(profile.list("dependencies")));
        return new Pom(
                path,
                project.child("artifactId").map(element -> element.line).orElse(project.line),
                group.isEmpty() ? parent.map(Parent::group).orElse("") : group,
                project.text("artifactId"),
                version.isEmpty() ? parent.map(Parent::version).orElse("") : version,
                parent,
                properties,
                project.child("dependencyManagement")
                        .map(management -> management.list("dependencies"))
                        .orElse(List.of()),
                dependencies);
    }

    String coordinates() {
        return group + ":" + artifact;
    }
}
