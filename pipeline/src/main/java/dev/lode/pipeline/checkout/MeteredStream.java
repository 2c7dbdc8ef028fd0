package dev.lode.pipeline.checkout;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a server sends, as long as its allowance lasts. */
final class MeteredStream extends FilterInputStream {

    private final Allowance allowance;

    MeteredStream(InputStream in, Allowance allowance) {
        super(in);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        allowance.receive(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        allowance.receive(Math.max(0, read));
        return read;
    }
}
