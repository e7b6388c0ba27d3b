import Foundation
import Glibc
import Model
import Testing

@testable import Inbox

@Suite("Filing away")
struct FilingTests {
    let scratch: ScratchFolder
    let drop: DropFolder

    init() throws {
        scratch = try ScratchFolder()
        drop = DropFolder(WatchedFolder(id: 1, path: scratch.path, recursive: true))
    }

    @discardableResult
    func file(_ name: String, to outcome: String = "Recorded", month: String? = nil, why: String? = nil) throws
        -> RelativePath
    {
        try drop.fileAway(RelativePath(name), identity: scratch.identity(name), to: outcome, month: month, why: why)
    }

    @Test("a recorded file goes to the month's folder, its subfolders kept beneath")
    func recorded() throws {
        try scratch.makeFolder("garage/ford")
        try scratch.write("one", to: "garage/ford/a.pdf")
        let place = try file("garage/ford/a.pdf", month: "2026-11")
        #expect(place == RelativePath("Recorded/2026-11/garage/ford/a.pdf"))
        #expect(scratch.text("Recorded/2026-11/garage/ford/a.pdf") == "one")
        #expect(scratch.names(in: "garage/ford").isEmpty)
    }

    @Test("the reason lies beside it in words, and nothing else")
    func why() throws {
        try scratch.write("one", to: "a.pdf")
        try file("a.pdf", to: "À vérifier", why: "Two customers have this number.")
        #expect(scratch.names(in: "À vérifier") == ["a.pdf", "a.pdf.why.txt"])
        #expect(scratch.text("À vérifier/a.pdf.why.txt") == "Two customers have this number.\n")
    }

    @Test("a name that is taken gets a number, and its reason with it; nothing is overwritten")
    func clash() throws {
        for content in ["one", "two", "three"] {
            try scratch.write(content, to: "a.pdf")
            try file("a.pdf", to: "Review", why: "why \(content)")
        }
        #expect(scratch.text("Review/a.pdf") == "one")
        #expect(scratch.text("Review/a (2).pdf") == "two")
        #expect(scratch.text("Review/a (3).pdf") == "three")
        #expect(scratch.text("Review/a (3).pdf.why.txt") == "why three\n")
    }

    @Test("a link is moved itself, its target stays")
    func link() throws {
        try scratch.write("secret", to: ".target")
        try scratch.symlink(".target", as: "a.pdf")
        try file("a.pdf", to: "Problem", why: "a link")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.at("Problem/a.pdf")) == ".target")
        #expect(scratch.text(".target") == "secret")
    }

    @Test("a file that is gone has vanished; one that was replaced stays for the next look")
    func changed() throws {
        try scratch.write("one", to: "a.pdf")
        let identity = try scratch.identity("a.pdf")
        try scratch.write("another", to: "b.pdf")
        try scratch.rename("b.pdf", to: "a.pdf")
        #expect(throws: FilingFailure.changed(scratch.at("a.pdf"))) {
            try drop.fileAway(RelativePath("a.pdf"), identity: identity, to: "Recorded", month: nil, why: nil)
        }
        #expect(scratch.text("a.pdf") == "another")
        try scratch.remove("a.pdf")
        #expect(throws: FilingFailure.vanished(scratch.at("a.pdf"))) {
            try drop.fileAway(RelativePath("a.pdf"), identity: identity, to: "Recorded", month: nil, why: nil)
        }
    }

    @Test("files that are replaced while they are filed away are neither lost nor filed in another's stead")
    func racing() async throws {
        let names = (0..<300).map { "\($0).pdf" }
        let writer = Task.detached { [scratch] in
            for name in names {
                try scratch.write("new " + name, to: "." + name)
                try scratch.rename("." + name, to: name)
            }
        }
        var filed: [String] = []
        for name in names {
            try? scratch.write("old " + name, to: ".old")
            guard unsafe Glibc.link(scratch.at(".old"), scratch.at(name)) == 0 else {
                try scratch.remove(".old"); continue
            }
            try scratch.remove(".old")
            guard let identity = try? scratch.identity(name), scratch.text(name) == "old " + name else { continue }
            do throws(FilingFailure) {
                _ = try drop.fileAway(RelativePath(name), identity: identity, to: "Recorded", month: nil, why: nil)
                filed.append(name)
            } catch {
                #expect(error == .changed(scratch.at(name)))
            }
        }
        try await writer.value
        for name in filed { #expect(scratch.text("Recorded/" + name) == "old " + name) }
        let left = Set(scratch.names().compactMap { scratch.text($0) })
        for name in names { #expect(left.contains("new " + name), "\(name) is lost") }
    }

    @Test("a long name gets its reason under a shortened one")
    func longName() throws {
        let name = String(repeating: "x", count: 251) + ".pdf"
        try scratch.write("one", to: name)
        try scratch.write("one", to: "a.pdf")
        try file(name, to: "Problem", why: "why")
        #expect(scratch.names(in: "Problem").count == 2)
        #expect(scratch.names(in: "Problem").allSatisfy { $0.utf8.count <= 255 })
    }

    @Test("an outcome folder has the rights of the drop folder, whatever the umask")
    func rights() throws {
        try scratch.setRights(to: 0o2777)
        try scratch.write("one", to: "a.pdf")
        try file("a.pdf", month: "2026-11", why: "why")
        for name in ["Recorded", "Recorded/2026-11"] {
            let rights = try FileManager.default.attributesOfItem(atPath: scratch.at(name))[.posixPermissions] as? Int
            #expect(rights.map { $0 & 0o777 } == 0o777)
        }
    }

    @Test("an outcome folder that is a link leads nowhere: a sentence says so")
    func outcomeIsLink() throws {
        let other = try ScratchFolder()
        try scratch.symlink(other.path, as: "Recorded")
        try scratch.write("one", to: "a.pdf")
        let identity = try scratch.identity("a.pdf")
        do throws(FilingFailure) {
            _ = try drop.fileAway(RelativePath("a.pdf"), identity: identity, to: "Recorded", month: nil, why: nil)
            Issue.record("filed through a link")
        } catch {
            #expect(error.disposition == .later)
            #expect(error.description.contains("is no folder"))
        }
        #expect(other.names().isEmpty && scratch.text("a.pdf") == "one")
    }

    @Test("removing takes exactly what was claimed, and nothing else", arguments: [false, true])
    func remove(_ isTouched: Bool) throws {
        try scratch.write("one", to: "a.pdf")
        let identity = try scratch.identity("a.pdf")
        if isTouched {
            // Written again with the times set back: only the change time tells.
            while try scratch.identity("a.pdf").ctimeNanoseconds == identity.ctimeNanoseconds {
                try scratch.setRights(of: "a.pdf", to: 0o600)
            }
            #expect(throws: FilingFailure.changed(scratch.at("a.pdf"))) {
                try drop.remove(RelativePath("a.pdf"), identity: identity)
            }
            #expect(scratch.text("a.pdf") == "one")
        } else {
            try drop.remove(RelativePath("a.pdf"), identity: identity)
            #expect(scratch.names().isEmpty)
        }
    }

    /// The name under which a file is out of reach.
    private func aside(_ identity: FileIdentity) -> String { ".dossier-removing-" + String(identity.inode, radix: 16) }

    @Test("a file that is taken in again under the name it was being removed by is removed")
    func removeAgain() throws {
        try scratch.write("one", to: "a.pdf")
        let name = aside(try scratch.identity("a.pdf"))
        try scratch.rename("a.pdf", to: name)
        try drop.remove(RelativePath(name), identity: scratch.identity(name))
        #expect(scratch.names().isEmpty)
    }

    @Test("a removal that was interrupted is ended, with the words beside the file; another file is left alone")
    func removeInterrupted() throws {
        try scratch.write("one", to: "a.pdf")
        try file("a.pdf", to: "Review", why: "why")
        let place = RelativePath("Review/a.pdf")
        let identity = try scratch.identity("Review/a.pdf")
        #expect(try !drop.finishRemoval(of: place, identity: identity, withWords: true))
        try scratch.rename("Review/a.pdf", to: "Review/" + aside(identity))
        try scratch.write("another", to: "Review/a.pdf")
        #expect(try drop.finishRemoval(of: place, identity: identity, withWords: true))
        #expect(scratch.names(in: "Review") == ["a.pdf"] && scratch.text("Review/a.pdf") == "another")
        try scratch.write("another", to: "Review/" + aside(try scratch.identity("Review/a.pdf")))
        let other = try scratch.identity("Review/a.pdf")
        #expect(try !drop.finishRemoval(of: place, identity: other, withWords: true))
    }

    @Test(
        "a file that was filed away is found by what it is, under whatever number",
        arguments: ["a.pdf", "sub/a.pdf", String(repeating: "é", count: 125) + ".pdf"])
    func found(_ name: String) throws {
        try scratch.makeFolder("sub")
        var places: [(FileIdentity, RelativePath)] = []
        for number in 0..<12 {
            try scratch.write("\(number)", to: name)
            places.append((try scratch.identity(name), try file(name, month: "2026-11")))
        }
        try scratch.write("one", to: name)
        #expect(
            try drop.filed(RelativePath(name), identity: scratch.identity(name), to: ["Recorded", "2026-11"]) == nil)
        for (identity, place) in places {
            #expect(drop.filed(RelativePath(name), identity: identity, to: ["Recorded", "2026-11"]) == place)
            #expect(drop.filed(RelativePath(name), identity: identity, to: ["Recorded", "2026-10"]) == nil)
        }
    }

    @Test("a name that is no text is moved on by its bytes, and shown so that it can be read")
    func bytes() throws {
        let name: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x2E, 0x70, 0x64, 0x66]
        try scratch.write(Array("one".utf8), to: name)
        let identity = FileIdentity(try OpenFolder(path: scratch.path.utf8).status(of: name))
        let place = try drop.fileAway(
            RelativePath(bytes: name), identity: identity, to: "À vérifier", month: nil, why: "why")
        #expect(
            place == RelativePath(bytes: Array("À vérifier/".utf8) + name) && place.shown == "À vérifier/caf%E9.pdf")
        let moved = try drop.moveOn(place, identity: identity, to: ["Recorded", "2026-11"], why: nil)
        #expect(moved == RelativePath(bytes: Array("Recorded/2026-11/".utf8) + name))
        #expect(DropFolder.holds(moved, in: scratch.path, identity: identity))
        #expect(scratch.names(in: "À vérifier").isEmpty)
    }

    @Test("a path that leads out of the drop folder is no path", arguments: ["../a.pdf", "", "sub/../../a.pdf"])
    func outside(_ path: String) throws {
        #expect(throws: FilingFailure.self) {
            try drop.fileAway(RelativePath(path), identity: scratch.identity("."), to: "Recorded", month: nil, why: nil)
        }
    }
}
