package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.contract.EnvelopeReader;
import dev.lode.pipeline.staging.contract.MalformedEnvelopeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What one plugin says of one key, as bytes whose order is that of staging: nodes before relationships, type, rid,
 * plugin, and then the payload, so that a plugin's own contradictions have an order too.
 *
 * @param payloadAt where the payload begins
 */
record Claim(byte[] bytes, int payloadAt) {

    private static final int RID = 20;

    static byte[] bytes(boolean relationship, String type, String rid, String kind, byte[] payload) {
        byte[] name = type.getBytes(StandardCharsets.UTF_8);
        byte[] plugin = kind.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[1 + name.length + 1 + RID + plugin.length + 1 + payload.length];
        bytes[0] = (byte) (relationship ? 1 : 0);
        System.arraycopy(name, 0, bytes, 1, name.length);
        int at = name.length + 2;
        System.arraycopy(HexFormat.of().parseHex(rid), 0, bytes, at, RID);
        System.arraycopy(plugin, 0, bytes, at + RID, plugin.length);
        System.arraycopy(payload, 0, bytes, bytes.length - payload.length, payload.length);
        return bytes;
    }

    static Claim of(byte[] bytes) {
        return new Claim(bytes, zero(bytes, zero(bytes, 1) + 1 + RID) + 1);
    }

    boolean relationship() {
        return bytes[0] == 1;
    }

    String type() {
        return new String(bytes, 1, zero(bytes, 1) - 1, StandardCharsets.UTF_8);
    }

    String rid() {
        int at = zero(bytes, 1) + 1;
        return HexFormat.of().formatHex(bytes, at, at + RID);
    }

    String kind() {
        int at = zero(bytes, 1) + 1 + RID;
        return new String(bytes, at, payloadAt - 1 - at, StandardCharsets.UTF_8);
    }

    /** Same plugin, same key. */
    boolean sameKey(Claim other) {
        return payloadAt == other.payloadAt && Arrays.equals(bytes, 0, payloadAt, other.bytes, 0, payloadAt);
    }

    Envelope envelope(String traceId, String eventTs) {
        try {
            return EnvelopeReader.read(bytes, payloadAt, traceId, eventTs, kind());
        } catch (MalformedEnvelopeException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int zero(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != 0) {
            at++;
        }
        return at;
    }
}
