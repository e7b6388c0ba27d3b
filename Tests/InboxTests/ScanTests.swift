import Foundation
import Glibc
import Model
import Testing

@testable import Inbox

@Suite("What a look into a drop folder finds")
struct ScanTests {
    let scratch: ScratchFolder
    let hand = HandClock()

    init() throws { scratch = try ScratchFolder() }

    func folder(_ change: (inout WatchedFolder) -> Void = { _ in }) -> DropFolder {
        var folder = WatchedFolder(
            id: 1, path: scratch.path, recursive: true, outcomeNames: ["Recorded", "Problem", "Enregistré"])
        change(&folder)
        return DropFolder(folder, clock: hand.clock)
    }

    /// A look when all has come to rest.
    func late(_ drop: inout DropFolder) -> Scan {
        hand.pass(.seconds(100))
        return drop.scan()
    }

    @Test("files in subfolders are found, those in outcome folders at the top are not")
    func subfolders() throws {
        for name in [
            "a/b/one.pdf", "Recorded/two.pdf", "a/Recorded/three.pdf", "Enregistre\u{301}/four.pdf", "@eaDir/five.pdf",
        ] {
            try scratch.makeFolder(String(name.prefix(upTo: name.lastIndex(of: "/") ?? name.endIndex)))
            try scratch.write(ScratchFolder.pdf, to: name)
        }
        var drop = folder()
        #expect(Set(late(&drop).atRest.map(\.path.shown)) == ["a/b/one.pdf", "a/Recorded/three.pdf"])
    }

    @Test("without subfolders, a folder is told of and not entered, whatever its name")
    func flat() throws {
        try scratch.makeFolder("x.pdf")
        try scratch.write(ScratchFolder.pdf, to: "x.pdf/one.pdf")
        var drop = folder { $0.recursive = false }
        let scan = late(&drop)
        #expect(scan.atRest.isEmpty && scan.refused.isEmpty)
        #expect(scan.unentered.map(\.path.shown) == ["x.pdf"])
    }

    @Test("links, pipes and sockets are refused with a reason and never opened")
    func notRegular() throws {
        try scratch.symlink("/etc/passwd", as: "link.pdf")
        try scratch.symlink("/etc", as: "folder.pdf")
        try scratch.symlink("nowhere", as: "dangling.pdf")
        try scratch.makePipe("pipe.pdf")
        var drop = folder()
        let scan = late(&drop)
        #expect(scan.atRest.isEmpty)
        #expect(Set(scan.refused.map(\.path.shown)) == ["link.pdf", "folder.pdf", "dangling.pdf", "pipe.pdf"])
        #expect(scan.refused.allSatisfy { $0.reason.code == .notARegularFile && $0.reason.detail != nil })
    }

    @Test("a file over the limit is refused without being read")
    func tooLarge() throws {
        try scratch.write("", to: "huge.pdf")
        try scratch.grow("huge.pdf", to: 1 << 40)
        var drop = folder()
        #expect(late(&drop).refused.map(\.reason.code) == [.tooLarge])
    }

    @Test("any bytes are a name: a line break, no UTF-8, the longest possible")
    func anyName() throws {
        let names: [[UInt8]] = [
            Array("a\nb.pdf".utf8), [0xFF, 0xFE, 0x2E], [UInt8](repeating: UInt8(ascii: "x"), count: 255),
            Array("$(touch x).pdf".utf8),
        ]
        for name in names { try scratch.write(Array(ScratchFolder.pdf.utf8), to: name) }
        var drop = folder()
        let found = late(&drop).atRest
        #expect(Set(found.map(\.path.bytes)) == Set(names))
        for file in found { #expect(try drop.claim(file).identity == file.identity) }
        #expect(found.allSatisfy { !$0.path.shown.utf8.contains(10) })
    }

    @Test("a folder that is missing, or is a file, is a problem in words")
    func missing() throws {
        var drop = folder { $0.path += "/nowhere" }
        #expect(drop.scan().problem == .missing(path: scratch.at("nowhere")))
        try scratch.write("", to: "nowhere")
        #expect(drop.scan().problem == .notAFolder(path: scratch.at("nowhere")))
    }

    @Test("a tree too deep or too long is told of, and ends")
    func deep() throws {
        let name = String(repeating: "d", count: 100)
        var here = try OpenFolder(path: scratch.path.utf8)
        for _ in 0..<50 {
            #expect(unsafe withPath(name.utf8) { unsafe mkdirat(here.descriptor, $0, 0o755) } == 0)
            here = try here.folder(named: name.utf8)
        }
        var drop = folder()
        #expect(drop.scan().unentered.count == 1)
    }

    @Test("of many files a bounded number is listed, the oldest first, and the rest is not forgotten")
    func many() throws {
        for number in 0..<2_500 { try scratch.write("x", to: "\(number).txt") }
        var drop = folder()
        hand.pass(.seconds(100))
        var seen: Set<FileIdentity> = []
        var scans = 0
        while true {
            let scan = drop.scan(inFlight: seen)
            #expect(scan.atRest.count <= DropFolder.atOnce)
            #expect(
                scan.atRest.map(\.identity.mtimeNanoseconds) == scan.atRest.map(\.identity.mtimeNanoseconds).sorted())
            #expect(seen.isDisjoint(with: scan.atRest.map(\.identity)))
            seen.formUnion(scan.atRest.map(\.identity))
            scans += 1
            if !scan.more || scans > 10 { break }
        }
        #expect(seen.count == 2_500)
        #expect(scans == 3)
    }

    @Test("a claim hands out the bytes that were seen, whatever happens to the name")
    func claim() throws {
        try scratch.write(ScratchFolder.pdf, to: "a.pdf")
        var drop = folder()
        let file = try #require(late(&drop).atRest.first)
        let claim = try drop.claim(file)
        try scratch.remove("a.pdf")
        let handle = FileHandle(fileDescriptor: claim.descriptor, closeOnDealloc: false)
        #expect(try handle.readToEnd() == Data(ScratchFolder.pdf.utf8))
        #expect(claim.shownPath == scratch.at("a.pdf"))
        #expect(claim.ownerName == NSUserName())
        claim.close()
        claim.close()
        #expect(claim.descriptor == -1)
        #expect(throws: ClaimFailure.vanished(scratch.at("a.pdf"))) { try drop.claim(file) }
    }

    @Test(
        "what has changed or been replaced since it was seen is not handed out",
        arguments: ["append", "replace", "link", "pipe", "folder"])
    func claimOfChanged(_ change: String) throws {
        try scratch.makeFolder("sub")
        try scratch.write(ScratchFolder.pdf, to: "sub/a.pdf")
        var drop = folder()
        let file = try #require(late(&drop).atRest.first)
        try scratch.rename("sub/a.pdf", to: ".old")
        switch change {
        case "append":
            try scratch.rename(".old", to: "sub/a.pdf")
            try scratch.append("x", to: "sub/a.pdf")
        case "replace": try scratch.write(ScratchFolder.pdf, to: "sub/a.pdf")
        case "link": try scratch.symlink("../.old", as: "sub/a.pdf")
        case "pipe": try scratch.makePipe("sub/a.pdf")
        default:
            // The folder on the way becomes a link to another one.
            try scratch.rename("sub", to: ".elsewhere")
            try scratch.rename(".old", to: ".elsewhere/a.pdf")
            try scratch.symlink(".elsewhere", as: "sub")
        }
        #expect(throws: ClaimFailure.changed(scratch.at("sub/a.pdf"))) { try drop.claim(file) }
    }
}
