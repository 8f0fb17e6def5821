package dev.berth.agent.libvirt;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The probe guest's whole user space: a console to write to and a first process of 50 bytes of machine code. */
final class ProbeInitrd {
    static final String MESSAGE = "BERTH-PROBE-REACHED";
    private static final int DIRECTORY = 0040755;
    private static final int CHARACTER_DEVICE = 0020600;
    private static final int PROGRAM = 0100755;
    private static final int ELF_HEADERS = 64 + 56;
    private static final long LOADED_AT = 0x400000;

    private ProbeInitrd() {}

    /** An archive as the kernel unpacks it ("newc"). */
    static byte[] archive() {
        var archive = new ByteArrayOutputStream();
        entry(archive, "dev", DIRECTORY, 0, 0, new byte[0]);
        entry(archive, "dev/console", CHARACTER_DEVICE, 5, 1, new byte[0]);
        entry(archive, "init", PROGRAM, 0, 0, program());
        entry(archive, "TRAILER!!!", 0, 0, 0, new byte[0]);
        return archive.toByteArray();
    }

    private static void entry(
            ByteArrayOutputStream archive, String name, int mode, int major, int minor, byte[] content) {
        var header = new StringBuilder("070701");
        int[] fields = {0, mode, 0, 0, 1, 0, content.length, 0, 0, major, minor, name.length() + 1, 0};
        for (int field : fields) {
            header.append("%08x".formatted(field));
        }
        archive.writeBytes((header + name + "\0").getBytes(StandardCharsets.US_ASCII));
        pad(archive);
        archive.writeBytes(content);
        pad(archive);
    }

    private static void pad(ByteArrayOutputStream archive) {
        while (archive.size() % 4 != 0) {
            archive.write(0);
        }
    }

    /** write(1, message, length), then pause() for ever, in the smallest ELF that the kernel loads. */
    private static byte[] program() {
        byte[] message = ("\n" + MESSAGE + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] begin = HexFormat.of().parseHex("b801000000" + "bf01000000" + "488d3512000000" + "ba");
        byte[] end = HexFormat.of().parseHex("0f05" + "b822000000" + "0f05" + "ebf7");
        int code = begin.length + 4 + end.length;
        // The address in the third instruction is relative to its end: 5 + 4 + 2 + 5 + 2 + 2 bytes lie between.
        begin[13] = (byte) (code - 17);
        var elf = ByteBuffer.allocate(ELF_HEADERS + code + message.length).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(HexFormat.of().parseHex("7f454c46020101000000000000000000"));
        elf.putShort((short) 2).putShort((short) 0x3e).putInt(1);
        elf.putLong(LOADED_AT + ELF_HEADERS).putLong(64).putLong(0).putInt(0);
        elf.putShort((short) 64).putShort((short) 56).putShort((short) 1);
        elf.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        elf.putInt(1).putInt(5).putLong(0).putLong(LOADED_AT).putLong(LOADED_AT);
        elf.putLong(elf.capacity()).putLong(elf.capacity()).putLong(0x1000);
        elf.put(begin).putInt(message.length).put(end).put(message);
        return elf.array();
    }
}
