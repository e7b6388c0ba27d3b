import Glibc
import Model
import Testing

@testable import Inbox

@Suite("When a file has come to rest")
struct RestTests {
    let scratch: ScratchFolder
    let hand = HandClock()

    init() throws { scratch = try ScratchFolder() }

    func folder(_ change: (inout WatchedFolder) -> Void = { _ in }) -> DropFolder {
        var folder = WatchedFolder(id: 1, path: scratch.path, quietTime: .seconds(2), patience: .seconds(15))
        change(&folder)
        return DropFolder(folder, clock: hand.clock)
    }

    func resting(_ scan: Scan) -> [String] { scan.atRest.map(\.path.shown) }

    @Test("a file just written waits for the quiet time, and not longer")
    func quietTime() throws {
        var drop = folder()
        try scratch.write(ScratchFolder.pdf, to: "a.pdf")
        let first = drop.scan()
        #expect(resting(first).isEmpty)
        #expect(first.settling.map(\.path.shown) == ["a.pdf"])
        let pause = try #require(first.nextLook)
        #expect(pause > .seconds(1) && pause <= .seconds(2))
        hand.pass(pause)
        #expect(resting(drop.scan()) == ["a.pdf"])
    }

    @Test("a file that lay there before the start, and is old, is taken at the first look")
    func oldFile() throws {
        try scratch.write(ScratchFolder.pdf, to: "a.pdf")
        hand.pass(.seconds(1_000))
        var drop = folder()
        #expect(resting(drop.scan()) == ["a.pdf"])
    }

    @Test("a half-written file is not taken at the start either")
    func halfWrittenAtStart() throws {
        try scratch.write("%PDF-1.7\n1 0 obj", to: "a.pdf")
        hand.pass(.seconds(1_000))
        var drop = folder { $0.patience = .seconds(10_000) }
        let scan = drop.scan()
        #expect(resting(scan).isEmpty)
        #expect(scan.settling.first?.why.contains("its end is missing") ?? false)
    }

    @Test("a complete file that was renamed in need not wait; an incomplete one must")
    func renamedIn() throws {
        var drop = folder()
        try scratch.write(ScratchFolder.pdf, to: "whole.pdf")
        try scratch.write("%PDF-1.7\n1 0 obj", to: "half.pdf")
        let scan = drop.scan(renamedIn: [RelativePath("whole.pdf"), RelativePath("half.pdf")])
        #expect(resting(scan) == ["whole.pdf"])
        #expect(scan.settling.map(\.path.shown) == ["half.pdf"])
    }

    @Test("a file that goes on growing is not taken, and begins its quiet time anew")
    func growing() throws {
        var drop = folder { $0.watch = .poll }
        try scratch.write("one", to: "a.txt")
        for _ in 0..<5 {
            #expect(resting(drop.scan()).isEmpty)
            // Real time stands still for the hand clock: only what was seen counts.
            hand.set(by: .seconds(-10))
            hand.pass(.milliseconds(1_900))
            try scratch.append("more", to: "a.txt")
        }
        #expect(resting(drop.scan()).isEmpty)
        hand.pass(.seconds(2))
        #expect(resting(drop.scan()) == ["a.txt"])
    }

    @Test("an incomplete file is taken as it is when patience ends")
    func patience() throws {
        var drop = folder()
        try scratch.write("%PDF-1.7\n1 0 obj", to: "a.pdf")
        var waited = Duration.zero
        while let pause = drop.scan().nextLook, waited < .seconds(60) {
            hand.pass(pause)
            waited += pause
        }
        #expect(resting(drop.scan()) == ["a.pdf"])
        #expect(waited > .seconds(14) && waited < .seconds(16))
    }

    @Test("an empty file is given quiet time and patience, then taken")
    func empty() throws {
        var drop = folder()
        try scratch.write("", to: "a.pdf")
        hand.pass(.seconds(16))
        #expect(resting(drop.scan()).isEmpty)
        hand.pass(.seconds(1_000))
        #expect(resting(drop.scan()) == ["a.pdf"])
    }

    @Test("a file whose end appears without any sign on the outside is found complete later")
    func mapped() throws {
        var drop = folder { $0.patience = .seconds(1_000) }
        try scratch.write([UInt8](repeating: 0, count: 100), to: Array("a.pdf".utf8))
        hand.pass(.seconds(3))
        #expect(resting(drop.scan()).isEmpty)
        let before = try scratch.identity("a.pdf")
        let content = Array(ScratchFolder.pdf.utf8) + [UInt8](repeating: 32, count: 100)
        try scratch.write(Array(content.prefix(100)), to: Array("a.pdf".utf8), flags: 0)
        try scratch.setModified("a.pdf", to: before.mtimeNanoseconds)
        #expect(try scratch.identity("a.pdf") == before)
        hand.pass(.seconds(10))
        #expect(resting(drop.scan()) == ["a.pdf"])
    }

    @Test("a time in the future does not keep a file waiting for ever", arguments: [Duration.seconds(-86_400), .zero])
    func future(_ setBack: Duration) throws {
        try scratch.write(ScratchFolder.pdf, to: "a.pdf")
        if setBack == .zero {
            try scratch.setModified("a.pdf", to: 4_000_000_000_000_000_000)
        }
        hand.set(by: setBack)
        var drop = folder()
        #expect(resting(drop.scan()).isEmpty)
        hand.pass(.milliseconds(2_001))
        #expect(resting(drop.scan()) == ["a.pdf"])
    }

    @Test("a wall clock that is set forward makes no file older than it is")
    func clockSetForward() throws {
        var drop = folder()
        _ = drop.scan()
        try scratch.write(ScratchFolder.pdf, to: "a.pdf")
        hand.pass(.milliseconds(10))
        hand.set(by: .seconds(3_600))
        #expect(resting(drop.scan()).isEmpty)
        hand.pass(.milliseconds(2_001))
        #expect(resting(drop.scan()) == ["a.pdf"])
    }

    @Test("what is claimed is not listed again, a chmod notwithstanding, but new content under its name is")
    func inFlight() throws {
        var drop = folder()
        try scratch.write(ScratchFolder.pdf, to: "a.pdf")
        hand.pass(.seconds(1_000))
        let file = try #require(drop.scan().atRest.first)
        try scratch.setRights(of: "a.pdf", to: 0o600)
        #expect(drop.scan(inFlight: [file.identity]).atRest.isEmpty)
        try scratch.append("new\n", to: "a.pdf")
        hand.pass(.seconds(3))
        #expect(resting(drop.scan(inFlight: [file.identity])) == ["a.pdf"])
    }

    @Test("of files that were claimed or are expected, those are told that have left or are others now")
    func missing() throws {
        var drop = folder()
        for name in ["a.pdf", "b.pdf", "c.pdf"] { try scratch.write(ScratchFolder.pdf, to: name) }
        hand.pass(.seconds(1_000))
        let files = drop.scan().atRest
        let known = { (names: [String]) in Set(files.filter { names.contains($0.path.shown) }.map(\.identity)) }
        #expect(drop.scan(inFlight: known(["a.pdf"]), expected: known(["b.pdf", "c.pdf"])).missing.isEmpty)
        try scratch.append("new\n", to: "a.pdf")
        try scratch.unlink("b.pdf")
        #expect(
            drop.scan(inFlight: known(["a.pdf"]), expected: known(["b.pdf", "c.pdf"])).missing
                == known(["a.pdf", "b.pdf"]))
    }

    @Test("a file without the right to read it is taken once it is given", .enabled(if: getuid() != 0))
    func unreadable() throws {
        var drop = folder { $0.patience = .seconds(10_000) }
        try scratch.write(ScratchFolder.pdf, to: "a.pdf")
        try scratch.setRights(of: "a.pdf", to: 0)
        hand.pass(.seconds(1_000))
        #expect(drop.scan().settling.first?.why.contains("cannot be read") ?? false)
        try scratch.setRights(of: "a.pdf", to: 0o600)
        hand.pass(.seconds(3))
        #expect(resting(drop.scan()) == ["a.pdf"])
    }

    @Test("a file that stays unreadable is refused when patience ends", .enabled(if: getuid() != 0))
    func staysUnreadable() throws {
        var drop = folder()
        try scratch.write(ScratchFolder.pdf, to: "a.pdf")
        try scratch.setRights(of: "a.pdf", to: 0)
        hand.pass(.seconds(1_000))
        #expect(drop.scan().refused.first?.reason.code == .unreadable)
    }

    @Test("a file that is in use, or that we are short of descriptors for, waits however long that lasts")
    func busy() {
        let rule = RestRule(quietTime: 1, patience: 2)
        for code in [EMFILE, EBUSY, EAGAIN] {
            let verdict = rule.verdict(unchangedFor: .max, renamedIn: false) {
                RestRule.Ending(SystemError(code: code))
            }
            guard case .wait = verdict else {
                Issue.record("\(code) leads to \(verdict)")
                continue
            }
        }
        #expect(
            rule.verdict(unchangedFor: 5, renamedIn: false) { RestRule.Ending(SystemError(code: EACCES)) } == .atRest)
    }
}
