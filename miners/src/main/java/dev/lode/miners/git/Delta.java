package dev.lode.miners.git;

import org.eclipse.jgit.errors.CorruptObjectException;

/**
 * How an object comes of another, its base, as git's <a
 * href="https://git-scm.com/docs/pack-format#_deltified_representation">pack format</a> says it: the sizes of both, then
 * parts of the base that are to be copied and bytes that are new.
 */
final class Delta {

    private final long offset;
    private final byte[] instructions;
    private final long baseSize;
    private final long size;
    private int at;

    /** @param offset of its entry in the pack */
    Delta(long offset, byte[] instructions) {
        this.offset = offset;
        this.instructions = instructions;
        this.baseSize = number();
        this.size = number();
    }

    long offset() {
        return offset;
    }

    /** In bytes, of the object. */
    long size() {
        return size;
    }

    /** Seven bits a byte, the lowest first; the highest bit of a byte says that another one follows. */
    private long number() {
        long number = 0;
        int next;
        int shift = 0;
        do {
            next = octet();
            number |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while ((next & 0x80) != 0);
        return number;
    }

    private int octet() {
        return instructions[at++] & 0xff;
    }

    /**
     * Writes the object; once.
     *
     * @param result as long as the object
     * @throws CorruptObjectException when this is no delta of the base
     * @throws IndexOutOfBoundsException when the instructions end too early
     */
    void apply(Slice base, Slice result) throws CorruptObjectException {
        if (base.length() != baseSize) {
            throw new CorruptObjectException("a delta is of a base of " + baseSize + " bytes");
        }
        int to = result.from();
        while (at < instructions.length) {
            int instruction = octet();
            to += (instruction & 0x80) == 0 ? added(instruction, result, to) : copied(instruction, base, result, to);
        }
        if (to != result.to()) {
            throw new CorruptObjectException("a delta gives less than it says");
        }
    }

    private int added(int length, Slice result, int to) throws CorruptObjectException {
        if (length == 0) {
            throw new CorruptObjectException("a delta has an instruction that nobody knows");
        }
        check(length, result, to);
        System.arraycopy(instructions, at, result.array(), to, length);
        at += length;
        return length;
    }

    /** The bits of an instruction say which bytes of offset and length follow; the others are 0. */
    private int copied(int instruction, Slice base, Slice result, int to) throws CorruptObjectException {
        int from = 0;
        for (int bit = 0; bit < 4; bit++) {
            from |= (instruction & 1 << bit) == 0 ? 0 : octet() << 8 * bit;
        }
        int length = 0;
        for (int bit = 4; bit < 7; bit++) {
            length |= (instruction & 1 << bit) == 0 ? 0 : octet() << 8 * (bit - 4);
        }
        length = length == 0 ? 0x10000 : length;
        if (from < 0 || from > base.length() - length) {
            throw new CorruptObjectException("a delta copies what its base does not have");
        }
        check(length, result, to);
        System.arraycopy(base.array(), base.from() + from, result.array(), to, length);
        return length;
    }

    private static void check(int length, Slice result, int to) throws CorruptObjectException {
        if (length > result.to() - to) {
            throw new CorruptObjectException("a delta gives more than it says");
        }
    }
}
