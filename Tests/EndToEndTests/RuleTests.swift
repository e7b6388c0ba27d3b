import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Rules of an office (End to End)", .ownThread)
struct RuleTests {
    private func write(_ text: String, to name: String, _ office: ScratchOffice) throws {
        let file = office.root.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Documents with their bytes in the drop folder.
    private func drop(_ count: Int, _ office: ScratchOffice) throws -> [SampleDocument] {
        let documents = office.sample.documents(count: count, form: .pdf)
        for document in documents { try office.put(document.fileName, document.bytes) }
        return documents
    }

    @Test(
        "an ignored document has its folder and its note, is told in the journal, and is recorded once the rule is gone"
    )
    func ignored() throws {
        let office = try ScratchOffice()
        try write("[[rule]]\nname = \"nothing yet\"\noutcome = \"ignore\"\n", to: "etc/rules.d/10-none.toml", office)
        let document = try drop(1, office)[0]
        let drained = try office.drain()
        #expect(
            drained.errors.contains("ignored") && drained.errors.contains("rule 'nothing yet'"), "\(drained.errors)")
        #expect(office.filed("Genegeerd") == [document.fileName])
        let why = office.drop.appending(path: "Genegeerd/\(document.fileName).why.txt")
        #expect(try String(contentsOf: why, encoding: .utf8).contains("nothing yet"))
        #expect(try office.dossier("show", document.fileName).output.contains("ignored"))
        let outcomes = try office.dossier("status", "--format", "jsonl").objects.first?["outcomes"] as? [String: Any]
        #expect(outcomes?["ignored"] as? Int == 1)
        try FileManager.default.removeItem(at: office.root.appending(path: "etc/rules.d/10-none.toml"))
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        #expect(try office.entries.count == 1)
    }

    @Test("a typo in a file of rules stops what needs rules, and nothing else")
    func typo() throws {
        let office = try ScratchOffice()
        _ = try drop(1, office)
        try #require(try office.drain().status == 0)
        try write("[[rule]]\nname = \"typo\nmatch = [\"vat\"]\n", to: "etc/rules.d/10-typo.toml", office)
        let backup = office.root.appending(path: "backup").path
        let working = [
            ["log"], ["status"], ["show", "1"], ["review", "list"], ["contacts", "list"], ["contacts", "export"],
            ["backup", backup], ["verify"], ["stats"], ["comment", "1", "gebeld"], ["contacts", "add", "N1", "Nieuw"],
        ]
        for arguments in working {
            let done = try Programs.run(
                "dossier", arguments + ["--config", office.root.appending(path: "etc").path], in: office.root)
            #expect(done.status == 0, "\(arguments): \(done)")
            let hints = done.errors.split(separator: "\n").filter { $0.hasSuffix("'dossier check' tells them.") }
            #expect(hints.count == 1 && !done.errors.contains("10-typo.toml"), "\(arguments): \(done)")
        }
        for arguments in [["review", "retry", "--all"], ["rules", "list"], ["segments", "delete", "X"]] {
            let done = try Programs.run(
                "dossier", arguments + ["--config", office.root.appending(path: "etc").path], in: office.root)
            #expect(done.status == 1 && done.errors.contains("rules.d/10-typo.toml:2: "), "\(arguments): \(done)")
        }
        try write("no toml", to: "etc/templates.d/10.toml", office)
        #expect(try office.dossier("log").status == 1)
    }

    @Test("one document is recorded for two contacts, in the words of the rule, once")
    func further() throws {
        let office = try ScratchOffice()
        try write(
            """
            [[rule]]
            name = "copies"
            description = "Van {contact}: {number}"
            campaign = "actie"
            also = [{ contact = "C00001", description = "Kopie {number}" }]
            """, to: "etc/rules.d/10-copies.toml", office)
        let documents = try drop(8, office)
        #expect(try office.drain().status == 0)
        for document in documents { try office.put(document.fileName, document.bytes) }
        #expect(try office.drain().status == 0)
        let entries = try office.entries
        let copies = entries.filter { ($0["copy_of"] as? NSNumber) != nil }
        let others = documents.filter { $0.expected.contactNo != "C00001" }
        #expect(entries.count == documents.count + others.count && copies.count == others.count)
        #expect(copies.allSatisfy { $0["contact_no"] as? String == "C00001" })
        #expect(copies.allSatisfy { ($0["description"] as? String)?.hasPrefix("Kopie ") == true })
        let first = entries.filter { ($0["copy_of"] as? NSNumber) == nil }
        #expect(first.allSatisfy { ($0["description"] as? String)?.hasPrefix("Van ") == true })
        #expect(first.allSatisfy { $0["campaign_no"] as? String == "ACTIE" })
    }

    @Test("replay tells that an entry would be worded otherwise, or have other particulars")
    func replayedWords() throws {
        let office = try ScratchOffice()
        _ = try drop(4, office)
        #expect(try office.drain().status == 0)
        try write(
            """
            [[rule]]
            name = "worded anew"
            description = "Stuk {number}"
            campaign = "CP1"
            """, to: "other/10.toml", office)
        let entry = try #require(try office.entries.first)
        let replayed = try office.dossier(
            "replay", "--rules", "\(office.root.path)/other", "--since", "2020", "--format", "jsonl")
        let line = try #require(
            replayed.objects.first { ($0["entry_no"] as? Int) == (entry["entry_no"] as? Int) }, "\(replayed)")
        let number = entry["document_no"] as? String ?? ""
        #expect(
            line["details"] as? [String] == [
                "campaign none → CP1",
                "description '\(entry["description"] as? String ?? "")' → 'Stuk \(number)'",
            ])
    }

    @Test("check looks at rules not in force yet, and names files passed over and templates of the other way")
    func checkedElsewhere() throws {
        let office = try ScratchOffice()
        try write("", to: "none/10-none.toml", office)
        let sound = try office.dossier("check", "--rules", "\(office.root.path)/none")
        #expect(sound.status == 0 && sound.output.contains("1 drop folder, 1 rule, "), "\(sound)")
        try write("[[rule]]\nname = \"x\"\nmtch = \"vat\"\n", to: "other/10.toml", office)
        let broken = try office.dossier("check", "--rules", "\(office.root.path)/other")
        #expect(broken.status == 78 && broken.errors.contains("10.toml:3: unknown key 'mtch'"), "\(broken)")
        #expect(try office.dossier("check").status == 0)
        #expect(try office.dossier("check", "--rules", "/nowhere").status == 1)

        try write(
            """
            [[rule]]
            name = "invoices that come in"
            when = { type = "purchase-invoice" }
            template = "S_INVOICE"

            [[rule]]
            name = "orders that go out"
            when.all = [{ direction = "outbound" }]
            also = [{ contact = "C00001", template = "S_INVOICE" }]
            """, to: "etc/rules.d/10-mine.toml", office)
        try write("", to: "etc/rules.d/more/20-deep.toml", office)
        try write("", to: "etc/rules.d/more/20-deep.pdf", office)
        for name in ["30-slip.tml", "sample.PDF", ".hidden"] { try write("", to: "etc/rules.d/\(name)", office) }
        let check = try office.dossier("check")
        #expect(check.status == 0)
        let notes = check.errors.split(separator: "\n").filter { $0.contains("rules.d/") }
        #expect(
            notes == [
                "note: rules.d/10-mine.toml:4: rule 'invoices that come in' is for inbound documents, and template "
                    + "S_INVOICE for outbound ones; is it meant so?",
                "note: rules.d/30-slip.tml: is not read: files of rules end with .toml, their tests with .test; "
                    + "rename or move it",
                "note: rules.d/more/20-deep.toml: lies in a folder within rules.d, and is not read; move it up",
            ])
    }

    @Test("replay tells what other rules would decide, in every format, and changes nothing")
    func replay() throws {
        let office = try ScratchOffice()
        let documents = try drop(12, office)
        #expect(try office.drain().status == 0)
        let before = try office.entries.count
        let same = try office.dossier("replay", "--since", "2020")
        #expect(same.output.contains("\(documents.count) same"), "\(same.output)\(same.errors)")
        try write(
            """
            [[rule]]
            name = "quotes ask"
            when.kind = "quote"
            outcome = "review"
            [[rule]]
            name = "all others are of one"
            contact = "C00001"
            """, to: "other/10.toml", office)
        let quotes = documents.filter { $0.expected.kind == "quote" }.count
        let moved = documents.filter { $0.expected.kind != "quote" && $0.expected.contactNo != "C00001" }.count
        let replayed = try office.dossier(
            "replay", "--rules", "\(office.root.path)/other", "--since", "2020", "--format", "jsonl")
        let changes = replayed.objects.map { $0["change"] as? String ?? "" }
        #expect(changes.count { $0 == "review" } == quotes && changes.count { $0 == "moved" } == moved, "\(changes)")
        let table = try office.dossier("replay", "--rules", "\(office.root.path)/other", "--since", "2020")
        #expect(table.output.contains("\(quotes) now in review"), "\(table.output)")
        #expect(table.output.contains(" to C00001"), "\(table.output)")
        let csv = try office.dossier(
            "replay", "--rules", "\(office.root.path)/other", "--since", "2020", "--format", "csv", "--all"
        ).output
        #expect(csv.split(separator: "\n").count == documents.count + 1)
        #expect(
            try office.dossier("replay", "--rules", "\(office.root.path)/other", "--since", "2199").output.contains(
                "0 same"))
        #expect(try office.dossier("replay", "--rules", "/nowhere", "--since", "2020").status == 1)
        #expect(try office.entries.count == before && office.reviews.isEmpty)
    }

    @Test(
        "check finds rules that are never reached, contacts that are not there, and patterns that mean something else")
    func check() throws {
        let office = try ScratchOffice()
        try write(
            """
            [[rule]]
            name = "all quotes"
            when.kind = ["quote", "order"]
            outcome = "review"

            [[rule]]
            name = "some quotes"
            when = { kind = "quote", text = 'Offerte 2.50' }
            contact = "C99999"
            """, to: "etc/rules.d/20.toml", office)
        let checked = try office.dossier("check")
        #expect(checked.status == 78)
        for words in [
            "rules.d/20.toml:6: rule 'some quotes' is never reached: rule 'all quotes' (rules.d/20.toml:1) decides",
            "rules.d/20.toml:9: rule 'some quotes' names contact C99999, which is not there",
            "note: rules.d/20.toml:8: the pattern of 'text' has a dot between digits",
        ] { #expect(checked.errors.contains(words), "\(checked.errors)") }
    }

    @Test("a rule that runs into its limit is named in the journal, and the document goes to review")
    func limit() throws {
        let office = try ScratchOffice()
        let pattern = #"when.text = '(?:\w+\s?)+[\x01\x02]'"#
        try write("[[rule]]\nname = \"runaway\"\n\(pattern)\ncontact = \"C00001\"\n", to: "etc/rules.d/10.toml", office)
        _ = try drop(1, office)
        let drained = try office.drain()
        #expect(drained.status == 0 && drained.errors.contains("rule-asked: rule 'runaway'"), "\(drained.errors)")
        #expect(try office.reviews.first?["reason"] as? String == "rule-asked")
    }

    @Test("rules test shows what differs and exits 3; a mistake in a test has its line")
    func tests() throws {
        let office = try ScratchOffice()
        try write("[[rule]]\nname = \"all\"\noutcome = \"review\"\n", to: "rules/20.toml", office)
        try write(
            """
            [[test]]
            name = "as it is"
            kind = "invoice"
            expect = { outcome = "review", rule = "all" }
            [[test]]
            name = "as it is not"
            kind = "invoice"
            expect = { contact = "C00001", reason = "rule-asked" }
            """, to: "rules/20.test", office)
        let tested = try office.dossier("rules", "test", "--rules", "\(office.root.path)/rules")
        #expect(tested.status == 3)
        #expect(tested.output.contains("contact: expected C00001, found none"), "\(tested.output)")
        #expect(tested.output.contains("2 tests: 1 as expected, 1 different."))
        let named = try office.dossier(
            "rules", "test", "as it is not", "--rules", "\(office.root.path)/rules", "--format", "jsonl"
        ).objects
        #expect(named.count == 1 && named[0]["passes"] as? Bool == false)
        try write(
            "[[test]]\nname = \"x\"\nknd = \"invoice\"\nexpect = { contat = \"C1\" }\n", to: "rules/20.test", office)
        let wrong = try office.dossier("rules", "test", "--rules", "\(office.root.path)/rules")
        #expect(wrong.status == 1 && wrong.errors.contains("20.test:3: unknown key 'knd' in [[test]]; did you mean"))
        #expect(wrong.errors.contains("20.test:4: unknown key 'contat' in 'expect'; did you mean 'contact'?"))
    }

    @Test("a broken set of rules is refused as a whole on SIGHUP, and a whole one is put in force")
    func reload() throws {
        let office = try ScratchOffice()
        try office.startDaemon()
        let good = "[[rule]]\nname = \"asks\"\noutcome = \"review\"\n"
        try write(
            good + "[[rule]]\nname = \"broken\"\nwhen.text = '(ab'\nmatch = \"vat\"\n", to: "etc/rules.d/10.toml",
            office)
        try office.signalDaemon(SIGHUP)
        try office.wait("the mistake is named") {
            try office.daemonSays.contains("rules.d/10.toml:6: the pattern of 'text'")
        }
        let documents = office.sample.documents(count: 2, form: .pdf)
        try office.put(documents[0].fileName, documents[0].bytes)
        try office.wait("the old rules go on") { office.filed("Verwerkt").count == 1 }
        try write(good, to: "etc/rules.d/10.toml", office)
        try office.signalDaemon(SIGHUP)
        try office.wait("the new rules are there") { try office.daemonSays.contains("read again") }
        try office.put(documents[1].fileName, documents[1].bytes)
        try office.wait("the new rules hold") { office.filed("Nakijken").count == 1 }
    }
}
