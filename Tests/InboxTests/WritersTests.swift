import Glibc
import Testing

@testable import Inbox

extension WatchingTests {
    /// What programs do to put a file into a folder; each makes other events, or none.
    @Suite("Every way of writing a file leads to it")
    struct WritersTests {
        enum Writer: String, CaseIterable {
            case plain, renamedIn, renamedInside, renamedOver, hardLink, unnamedThenLinked, twice, mapped,
                subfolderMovedIn
        }

        @Test("the folder is hinted at, and the scan finds the file", arguments: Writer.allCases)
        func writer(_ writer: Writer) async throws {
            let scratch = try ScratchFolder()
            let outside = try ScratchFolder()
            if writer == .renamedOver { try scratch.write("%PDF-1.7 old", to: "a.pdf") }
            let folder = WatchedFolder(
                id: 1, path: scratch.path, recursive: true, rescanInterval: .seconds(3_600))
            let listener = try Listener([folder])
            let hand = HandClock()
            var drop = DropFolder(folder, clock: hand.clock)
            try await listener.clear()
            _ = listener.watch.arrivedByRename(in: 1)

            try write(writer, scratch, outside)

            try await listener.hears { $0 == .event || $0 == .subfolder }
            await listener.watch.caughtUp()
            let arrived = listener.watch.arrivedByRename(in: 1)
            let isRename = [.renamedIn, .renamedInside, .renamedOver].contains(writer)
            #expect(arrived == (isRename ? [RelativePath("a.pdf")] : []))
            var found = drop.scan(renamedIn: arrived)
            // Renamed files at once, all others when the scan itself says so.
            for _ in 0..<100 where !isRename && found.atRest.isEmpty {
                hand.pass(try #require(found.nextLook))
                found = drop.scan()
            }
            let name = writer == .subfolderMovedIn ? "sub/a.pdf" : "a.pdf"
            #expect(found.atRest.map(\.path.shown) == [name])
            let claim = try drop.claim(try #require(found.atRest.first))
            #expect(FileEnding.of(claim.descriptor, size: claim.identity.size) == .complete)
        }

        private func write(_ writer: Writer, _ scratch: ScratchFolder, _ outside: ScratchFolder) throws {
            switch writer {
            case .plain: try scratch.write(ScratchFolder.pdf, to: "a.pdf")
            case .renamedIn, .renamedOver:
                try outside.write(ScratchFolder.pdf, to: "a.pdf")
                guard unsafe rename(outside.at("a.pdf"), scratch.at("a.pdf")) == 0 else { throw SystemError.last }
            case .renamedInside:
                try scratch.write(ScratchFolder.pdf, to: ".a.pdf.tmp")
                try scratch.rename(".a.pdf.tmp", to: "a.pdf")
            case .hardLink:
                try outside.write(ScratchFolder.pdf, to: "a.pdf")
                guard unsafe link(outside.at("a.pdf"), scratch.at("a.pdf")) == 0 else { throw SystemError.last }
            case .unnamedThenLinked: try writeUnnamed(scratch)
            case .twice:
                try scratch.write("%PDF-1.7 first half ", to: "a.pdf")
                try scratch.append("%%EOF", to: "a.pdf")
            case .mapped: try writeMapped(scratch)
            case .subfolderMovedIn:
                try outside.makeFolder("sub")
                try outside.write(ScratchFolder.pdf, to: "sub/a.pdf")
                guard unsafe rename(outside.at("sub"), scratch.at("sub")) == 0 else { throw SystemError.last }
            }
        }

        /// O_TMPFILE, then a name for it through /proc.
        private func writeUnnamed(_ scratch: ScratchFolder) throws {
            let unnamed: Int32 = 0o20000000 | O_DIRECTORY
            let descriptor = unsafe open(scratch.path, O_WRONLY | O_CLOEXEC | unnamed, 0o644)
            guard descriptor >= 0 else { throw SystemError.last }
            defer { close(descriptor) }
            let bytes = Array(ScratchFolder.pdf.utf8)
            guard unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count,
                unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, scratch.at("a.pdf"), AT_SYMLINK_FOLLOW)
                    == 0
            else { throw SystemError.last }
        }

        /// The last event is over before the content is there.
        private func writeMapped(_ scratch: ScratchFolder) throws {
            let bytes = Array(ScratchFolder.pdf.utf8)
            let descriptor = unsafe open(scratch.at("a.pdf"), O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard descriptor >= 0, ftruncate(descriptor, bytes.count) == 0,
                let memory = unsafe mmap(nil, bytes.count, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
            else { throw SystemError.last }
            close(descriptor)
            unsafe memory.copyMemory(from: bytes, byteCount: bytes.count)
            unsafe munmap(memory, bytes.count)
        }
    }
}
