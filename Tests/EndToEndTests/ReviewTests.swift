import Foundation
import Recording
import SampleDocuments
import Testing
import Waiting

@Suite("The review queue (End to End)", .ownThread)
struct ReviewTests {
    let office: ScratchOffice

    /// Every document comes from or goes to somebody who is no contact.
    init() throws {
        office = try ScratchOffice(seed: 11)
    }

    /// Drops documents of strangers, the same few again and again, and takes them in.
    private func dropStrangers(_ numbers: Range<Int>) throws {
        for number in numbers {
            let document = office.sample.document(number, form: .xml, strangerEvery: 1)
            try office.put(document.fileName, document.bytes)
        }
        #expect(try office.drain().status == 0)
    }

    private func buyer(_ item: [String: Any]) -> String? {
        let facts = item["facts"] as? [String: Any]
        return [facts?["seller"], facts?["buyer"]].compactMap { ($0 as? [String: Any])?["name"] as? String }
            .first { $0 != "Peeters & Zonen BV" }
    }

    @Test("a name that is remembered makes the next document record by itself; taking it back makes it ask again")
    func remembered() throws {
        try dropStrangers(0..<1)
        let asked = try #require(try office.reviews.first)
        let contact = try #require(office.sample.contactNumbers.first)
        let unseen = try office.dossier("review", "assign", "1", "--contact", contact, "--remember")
        #expect(unseen.status == 1 && unseen.errors.contains("add --yes"), "\(unseen)")
        #expect(try office.reviews.count == 1)
        let assigned = try office.dossier("review", "assign", "1", "--contact", contact, "--remember", "--yes")
        #expect(assigned.status == 0 && assigned.output.contains("known from now on by"), "\(assigned.errors)")
        let learnt = try office.dossier("contacts", "alias", "list", "--format", "jsonl").objects
        #expect(!learnt.isEmpty && learnt.allSatisfy { $0["contact_no"] as? String == contact })

        let history = try office.dossier("history", "1", "--format", "jsonl").objects
        #expect(history.count { $0["what"] as? String == "learnt" } == learnt.count, "\(history)")
        let named = try office.dossier("contacts", "alias", "remove", contact)
        #expect(named.status == 2 && named.errors.contains("'dossier contacts alias list' shows them"), "\(named)")

        var next = 1
        try dropNext(of: buyer(asked), &next)
        #expect(try office.reviews.isEmpty)
        #expect(try office.entries.allSatisfy { $0["contact_no"] as? String == contact })

        for alias in learnt {
            let number = try #require(alias["alias_no"] as? Int)
            #expect(try office.dossier("contacts", "alias", "remove", "\(number)").status == 0)
        }
        try dropNext(of: buyer(asked), &next)
        #expect(try office.reviews.count == 1)
    }

    /// Drops the next document of this party.
    private func dropNext(of name: String?, _ next: inout Int) throws {
        while office.sample.document(next, form: .xml, strangerEvery: 1).expected.partyName != name { next += 1 }
        try dropStrangers(next..<next + 1)
        next += 1
    }

    @Test("what was taught for one contact is not taught for another")
    func taughtOnce() throws {
        try dropStrangers(0..<12)
        let waiting = try office.reviews
        let first = try #require(waiting.first.flatMap(buyer))
        let numbers = waiting.filter { buyer($0) == first }.compactMap { $0["review_no"] as? Int }
        try #require(numbers.count > 1)
        for (number, contact) in zip(numbers, office.sample.contactNumbers) {
            let done = try office.dossier("review", "assign", "\(number)", "--contact", contact, "--remember", "--yes")
            #expect(done.output.contains("nothing was learnt") == (number != numbers[0]), "\(done.output)")
        }
        let learnt = try office.dossier("contacts", "alias", "list", "--format", "jsonl").objects
        #expect(Set(learnt.compactMap { $0["contact_no"] as? String }).count == 1)
    }

    @Test("next asks about one document after another; what is learnt settles the others that wait")
    func walk() throws {
        try dropStrangers(0..<12)
        let waiting = try office.reviews
        let first = try #require(waiting.first.flatMap(buyer))
        let same = waiting.filter { buyer($0) == first }.count
        try #require(same > 1)
        let contact = try #require(office.sample.contactNumbers.first)
        let walk = try Programs.run(
            "dossier", ["review", "next", "--config", office.root.appending(path: "etc").path], in: office.root,
            input: "x\nc\n\(contact)\ny\ny\nd\nno business of ours\nq\n")
        #expect(walk.status == 0)
        #expect(walk.output.contains("\(same - 1 == 1 ? "This document that waits matches" : "These \(same - 1)")"))
        #expect(try office.reviews.count == waiting.count - same - 1)
        #expect(try office.entries.count == same)
        // The first, those that were recorded with it, and the one that was dismissed.
        #expect(walk.output.hasSuffix("\(same + 1) documents settled.\n"), "\(walk.output)")
    }

    @Test("files of settled documents leave the review folder, with their words")
    func files() throws {
        try dropStrangers(0..<3)
        let contact = try #require(office.sample.contactNumbers.first)
        #expect(try office.dossier("review", "assign", "1", "--contact", contact).status == 0)
        #expect(try office.dossier("review", "dismiss", "2", "--reason", "een folder").status == 0)
        try office.startDaemon()
        try office.wait("the files have moved") { office.filed("Verwerkt").count == 1 }
        try office.wait("the dismissed file has moved") { office.filed("Nakijken/Afgewezen").count == 1 }
        // For a moment a file that moves lies in both places.
        try office.wait("one is left") { office.filed("Nakijken").count { !$0.hasPrefix("Afgewezen/") } == 1 }
        let asked = office.drop.appending(path: "Nakijken").path
        try office.wait("the words of the others are gone") {
            try FileManager.default.contentsOfDirectory(atPath: asked).count { $0.hasSuffix(".why.txt") } == 1
        }
        let moved = try #require(office.filed("Verwerkt").first)
        let shown = try office.dossier("show", office.drop.appending(path: "Verwerkt/\(moved)").path)
        #expect(shown.output.contains("assigned by") && shown.output.contains("as entry 1"), "\(shown.errors)")
        let dismissed = office.drop.appending(path: "Nakijken/Afgewezen")
        let why = try #require(
            try FileManager.default.contentsOfDirectory(atPath: dismissed.path).first { $0.hasSuffix(".why.txt") })
        #expect(try String(contentsOf: dismissed.appending(path: why), encoding: .utf8).contains("een folder"))
    }

    @Test("files of settled documents are removed where the folder's settings ask for it")
    func deleted() throws {
        try office.configure(folder: "outcome = \"delete\"")
        try dropStrangers(0..<2)
        #expect(office.filed("Nakijken").count == 2)
        let contact = try #require(office.sample.contactNumbers.first)
        #expect(try office.dossier("review", "assign", "1", "--contact", contact).status == 0)
        #expect(try office.drain().status == 0)
        let left = try FileManager.default.subpathsOfDirectory(atPath: office.drop.path).sorted()
        let name = try #require(office.filed("Nakijken").first)
        #expect(left == ["Nakijken", "Nakijken/\(name)", "Nakijken/\(name).why.txt"])
        // Either of the two may have become the first item.
        let dropped = (0..<2).map { office.sample.document($0, form: .xml, strangerEvery: 1).fileName }
        let gone = try #require(dropped.first { $0 != name })
        let shown = try office.dossier("show", office.drop.appending(path: gone).path, "--format", "json")
        #expect(shown.output.contains("\"filing\": \"deleted\""), "\(shown)")
    }

    @Test("files whose names, or whose folders' names, are no text leave the review folder, too")
    func latin() throws {
        for (number, name) in ["caf\\351.xml", "b\\351/caf\\351.xml", "b\\351/$.xml"].enumerated() {
            let document = office.sample.document(number, form: .xml, strangerEvery: 1)
            try Data(document.bytes).write(to: office.root.appending(path: "staged.xml"))
            let put = try Programs.shell(
                "name=\"drop/$(printf '\(name)')\"; mkdir -p \"$(dirname \"$name\")\"; mv staged.xml \"$name\"",
                in: office.root)
            #expect(put.status == 0, "\(put.errors)")
        }
        #expect(try office.drain().status == 0)
        let contact = try #require(office.sample.contactNumbers.first)
        for item in try office.reviews {
            let number = try #require(item["review_no"] as? Int)
            #expect(try office.dossier("review", "assign", "\(number)", "--contact", contact).status == 0)
        }
        #expect(try office.drain().status == 0)
        let left = try Programs.shell("find drop/Nakijken -type f", in: office.root)
        #expect(left.output.isEmpty, "\(left)")
        let moved = try Programs.shell(
            "cd drop/Verwerkt/*/ && LC_ALL=C find . -type f | LC_ALL=C sort | od -An -c", in: office.root)
        #expect(moved.output.count { $0 == "/" } == 5 && moved.output.contains("351"), "\(moved)")
        let shown = try office.dossier("show", office.drop.appending(path: "b%E9/caf%E9.xml").path)
        #expect(shown.status == 0 && shown.output.contains("/b%E9/caf%E9.xml"), "\(shown)")
    }

    @Test("with retry in the configuration, the service records what other contacts make known")
    func retried() throws {
        let strange = try ScratchOffice(seed: 11, importsContacts: false)
        let document = strange.sample.document(0, form: .xml)
        try strange.put(document.fileName, document.bytes)
        #expect(try strange.drain().status == 0)
        #expect(try strange.reviews.count == 1)
        let contacts = strange.root.appending(path: "contacts.csv")
        try Data(strange.sample.contactsCSV.utf8).write(to: contacts)
        #expect(try strange.dossier("contacts", "import", contacts.path).status == 0)
        try strange.configure(folder: "[review]\nretry = true")
        #expect(try strange.drain().status == 0)
        #expect(try strange.reviews.isEmpty)
        #expect(try strange.entries.count == 1)
    }

    @Test("a recorded document moves to the right contact, and both entries tell")
    func reassigned() throws {
        let document = office.sample.document(0, form: .xml)
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        let old = try #require(try office.entries.first?["contact_no"] as? String)
        let right = try #require(office.sample.contactNumbers.first { $0 != old })
        let moved = try office.dossier("reassign", "1", "--contact", right, "--reason", "verkeerd")
        #expect(moved.status == 0 && moved.output.contains("recorded as entry 2 for \(right)"), "\(moved.errors)")
        let entries = try office.entries
        #expect(entries.map { $0["canceled"] as? Bool } == [false, true])
        #expect(try office.dossier("show", "1").output.contains("reassigned to \(right) as entry 2: verkeerd"))
        #expect(try office.dossier("show", "2").output.contains("entry 1"))
        #expect(try office.dossier("reassign", "1", "--contact", right).status == 1)
    }

    @Test("a reassignment tells what is forgotten, and how to move what was recorded because of it")
    func forgotten() throws {
        try dropStrangers(0..<12)
        let waiting = try office.reviews
        let first = try #require(waiting.first.flatMap(buyer))
        let same = waiting.filter { buyer($0) == first }.count
        try #require(same > 1)
        let numbers = Array(office.sample.contactNumbers.prefix(2))
        let (wrong, right) = (numbers[0], numbers[1])
        #expect(try office.dossier("review", "assign", "1", "--contact", wrong, "--remember", "--yes").status == 0)
        #expect(try office.dossier("review", "retry", "--all").status == 0)
        try #require(try office.entries.count == same)
        let moved = try office.dossier("reassign", "1", "--contact", right, "--reason", "verkeerd")
        #expect(moved.output.contains("; forgotten of \(wrong): "), "\(moved)")
        let others = (2...same).map(String.init).joined(separator: " ")
        #expect(
            moved.output.hasSuffix("to move what is wrong: dossier reassign \(others) --contact \(right)\n"), "\(moved)"
        )
        #expect(moved.output.contains(same == 2 ? "1 entry was" : "\(same - 1) entries were"), "\(moved)")
        let rest = try Programs.run(
            "dossier",
            ["reassign", "--contact", right, "--config", office.root.appending(path: "etc").path]
                + (2...same).map(String.init), in: office.root)
        #expect(rest.status == 0 && !rest.output.contains("forgotten"), "\(rest)")
        #expect(
            try office.entries.filter { $0["canceled"] as? Bool == false }.allSatisfy {
                $0["contact_no"] as? String == right
            })
    }

    @Test("what a rule ignores is dismissed by trying again, told item by item and counted")
    func ignoredByRetry() throws {
        try dropStrangers(0..<2)
        let waiting = try office.reviews.count
        let folder = office.root.appending(path: "etc/rules.d")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("[[rule]]\nname = \"nobody's\"\noutcome = \"ignore\"\n".utf8)
            .write(to: folder.appending(path: "10-nobody.toml"))
        let tried = try office.dossier("review", "retry", "--all", "--dry-run")
        #expect(tried.output.contains("Review item 1: would be ignored by rule 'nobody's'"), "\(tried)")
        #expect(tried.output.hasSuffix("0 would be recorded, \(waiting) dismissed, 0 still wait.\n"), "\(tried)")
        let done = try office.dossier("review", "retry", "--all")
        #expect(done.output.contains("Review item 1: dismissed, for rule 'nobody's' ignores it"), "\(done)")
        #expect(done.output.hasSuffix("0 recorded, \(waiting) dismissed, 0 still wait.\n"), "\(done)")
        #expect(try office.reviews.isEmpty)
    }

    @Test("an item that a colleague settles while it is shown is told so, and the walk goes on")
    func settledMeanwhile() throws {
        try dropStrangers(0..<1)
        let program = Programs.directory.appending(path: "dossier").path
        let dossier = { (words: String) in "'\(program)' \(words) --config '\(office.root.path)/etc'" }
        let walk = try Programs.shell(
            """
            mkfifo answers
            \(dossier("review next")) < answers > shown 2> told & walk=$!
            exec 3> answers
            timeout 60 sh -c 'until grep -q uit shown; do sleep 0.05; done'
            \(dossier("review dismiss 1 --reason colleague"))
            printf 'd\\nprice list\\nq\\n' >&3
            exec 3>&-
            wait $walk; echo $?; cat told
            """, in: office.root)
        #expect(walk.output.contains("\n0\n"), "\(walk.output)\(walk.errors)")
        #expect(walk.output.contains("Review item 1 was dismissed"), "\(walk.output)\(walk.errors)")
    }

    @Test("a drain leaves no entry whose words cannot be found")
    func drainIndexes() throws {
        let documents = (0..<60).map { office.sample.document($0, form: .xml) }
        for document in documents { try office.put(document.fileName, document.bytes) }
        #expect(try office.drain().status == 0)
        let ledger = try SQLiteLedger(directory: office.store.path, readOnly: true)
        #expect(try ledger.lastEntryNumber() > 0 && ledger.unindexedEntries() == 0)
    }
}
