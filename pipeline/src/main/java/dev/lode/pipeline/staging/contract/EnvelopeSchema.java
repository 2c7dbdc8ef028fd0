package dev.lode.pipeline.staging.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lode.ontology.NodeType;
import dev.lode.ontology.Ontology;
import dev.lode.ontology.Property;
import dev.lode.ontology.PropertyType;
import dev.lode.ontology.RelationshipType;
import dev.lode.ontology.Variant;
import java.util.Collection;
import java.util.List;

/** The JSON Schema (draft 2020-12) of an envelope, written from the ontology. */
public final class EnvelopeSchema {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RID = "^[0-9a-f]{40}$";

    private final Ontology ontology;

    private EnvelopeSchema(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Indented, with a line feed at its end. */
    public static String of(Ontology ontology) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
        printer.indentArraysWith(lines);
        try {
            return JSON.writer(printer).writeValueAsString(new EnvelopeSchema(ontology).schema()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Envelope " + Contract.VERSION + " of a fact, ontology " + ontology.version());
        object(schema, List.of("contract_version", "trace_id", "event_ts", "kind", "payload"));
        ObjectNode members = schema.putObject("properties");
        text(members, "contract_version", "Version of this contract").put("const", Contract.VERSION);
        text(members, "trace_id", "Same for all that one plugin says in one snapshot")
                .put("pattern", "^[0-9a-f]{32}$");
        text(members, "event_ts", "Commit time of the snapshot, UTC")
                .put("pattern", "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$");
        text(members, "kind", "The plugin that says it").put("pattern", "^[a-z][a-z0-9-]*$");
        payload(members.putObject("payload"));
        ObjectNode definitions = schema.putObject("$defs");
        ontology.nodeTypes().values().forEach(type -> node(definitions, type));
        ontology.relationshipTypes().values().forEach(type -> relationship(definitions, type));
        return schema;
    }

    private void payload(ObjectNode payload) {
        object(payload, List.of("rid"));
        ObjectNode members = payload.putObject("properties");
        names(members.putObject("node"), ontology.nodeTypes().keySet());
        names(members.putObject("relationship"), ontology.relationshipTypes().keySet());
        ArrayNode either = payload.putArray("oneOf");
        either.addObject().putArray("required").add("node");
        either.addObject().putArray("required").add("relationship");
        ArrayNode all = payload.putArray("allOf");
        ontology.nodeTypes().keySet().forEach(name -> when(all.addObject(), "node", name));
        ontology.relationshipTypes().keySet().forEach(name -> when(all.addObject(), "relationship", name));
    }

    private static void when(ObjectNode rule, String member, String name) {
        ObjectNode condition = rule.putObject("if");
        condition.putObject("properties").putObject(member).put("const", name);
        condition.putArray("required").add(member);
        rule.putObject("then").put("$ref", "#/$defs/" + name);
    }

    private static void node(ObjectNode definitions, NodeType type) {
        ObjectNode node = definitions.putObject(type.name()).put("description", type.description());
        object(node, List.of("node", "rid", "key", "properties"));
        ObjectNode members = node.putObject("properties");
        members.putObject("node").put("const", type.name());
        members.putObject("rid").put("type", "string").put("pattern", RID);
        members.putObject("key").put("$ref", "#/$defs/" + type.name() + "-key");
        List<Property> rest = type.properties().values().stream()
                .filter(property -> !type.key().contains(property.name()))
                .toList();
        properties(members.putObject("properties"), rest);
        properties(
                definitions.putObject(type.name() + "-key"),
                type.key().stream().map(type.properties()::get).toList());
        ObjectNode end = definitions.putObject(type.name() + "-end");
        object(end, List.of("node", "rid", "key"));
        ObjectNode endMembers = end.putObject("properties");
        endMembers.putObject("node").put("const", type.name());
        endMembers.putObject("rid").put("type", "string").put("pattern", RID);
        endMembers.putObject("key").put("$ref", "#/$defs/" + type.name() + "-key");
    }

    private static void relationship(ObjectNode definitions, RelationshipType type) {
        ObjectNode relationship = definitions.putObject(type.name()).put("description", type.description());
        object(relationship, List.of("relationship", "rid", "start", "end", "properties", "evidence", "confidence"));
        ObjectNode members = relationship.putObject("properties");
        members.putObject("relationship").put("const", type.name());
        members.putObject("rid").put("type", "string").put("pattern", RID);
        properties(members.putObject("properties"), type.properties().values());
        names(members.putObject("evidence"), List.of("resolved", "inferred", "manual"));
        members.putObject("confidence").put("type", "number").put("minimum", 0).put("maximum", 1);
        text(members, "path", "File that says so").put("minLength", 1);
        members.putObject("line").put("type", "integer").put("minimum", 1);
        ArrayNode variants = relationship.putArray("anyOf");
        for (Variant variant : type.variants()) {
            ObjectNode ends = variants.addObject()
                    .put("description", variant.description())
                    .putObject("properties");
            ends.putObject("start").put("$ref", "#/$defs/" + variant.from() + "-end");
            ends.putObject("end").put("$ref", "#/$defs/" + variant.to() + "-end");
        }
    }

    private static void properties(ObjectNode object, Collection<Property> properties) {
        object(
                object,
                properties.stream()
                        .filter(Property::required)
                        .map(Property::name)
                        .toList());
        ObjectNode members = object.putObject("properties");
        properties.forEach(property -> property(members.putObject(property.name()), property));
        object.put("additionalProperties", false);
    }

    private static void property(ObjectNode schema, Property property) {
        PropertyType element = property.type().element();
        schema.put("description", property.description());
        if (element == property.type()) {
            schema.put("type", json(element));
        } else {
            schema.put("type", "array").putObject("items").put("type", json(element));
        }
    }

    private static String json(PropertyType type) {
        return type == PropertyType.FLOAT ? "number" : type.word();
    }

    private static void object(ObjectNode schema, List<String> required) {
        ArrayNode names = schema.put("type", "object").putArray("required");
        required.forEach(names::add);
    }

    private static void names(ObjectNode schema, Collection<String> names) {
        ArrayNode values = schema.putArray("enum");
        names.forEach(values::add);
    }

    private static ObjectNode text(ObjectNode members, String name, String description) {
        return members.putObject(name).put("type", "string").put("description", description);
    }
}
