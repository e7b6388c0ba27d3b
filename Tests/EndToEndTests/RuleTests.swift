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

    @Test("check reads the tests beside the rules, and tells what they expect that is not there")
    func checkedTests() throws {
        let office = try ScratchOffice()
        try write("[[rule]]\nname = \"all\"\noutcome = \"review\"\n", to: "etc/rules.d/20.toml", office)
        try write(
            """
            [[test]]
            name = "a test"
            kind = "invoice"
            expect.rule = "al"
            expect.template = "S_INVOICES"
            expect.contact = "C99999"
            """, to: "etc/rules.d/20.test", office)
        let missing = try office.dossier("check")
        #expect(missing.status == 78)
        for words in [
            "rules.d/20.test:4: test 'a test' expects rule 'al', which is not there; did you mean 'all'?",
            "rules.d/20.test:5: test 'a test' expects template 'S_INVOICES', which is not there; did you mean",
            "rules.d/20.test:6: test 'a test' expects contact C99999, which is not there",
        ] { #expect(missing.errors.contains(words), "\(missing.errors)") }
        try write(
            """
            [[test]]
            name = "a test"
            kind = "invoice"
            expect = { reason = "contact-unknwon", outcome = "recorded" }
            [[test]]
            name = "a test"
            knd = "invoice"
            expect = { contat = "C1" }
            """, to: "etc/rules.d/20.test", office)
        let broken = try office.dossier("check")
        #expect(broken.status == 78)
        let complaints = broken.errors.split(separator: "\n").filter { $0.hasPrefix("rules.d/") }
        #expect(
            complaints == [
                "rules.d/20.test:4: 'recorded' is no value for 'outcome' in 'expect'; did you mean 'record'?",
                "rules.d/20.test:4: 'contact-unknwon' is no value for 'reason' in 'expect'; did you mean "
                    + "'contact-unknown'?",
                "rules.d/20.test:5: the test has no document; give it 'document', or 'text' and what the text says",
                "rules.d/20.test:7: unknown key 'knd' in [[test]]; did you mean 'kind'?",
                "rules.d/20.test:8: unknown key 'contat' in 'expect'; did you mean 'contact'?",
            ])
        try write(
            String(
                repeating: "[[test]]\nname = \"twice\"\nkind = \"invoice\"\nexpect.outcome = \"review\"\n", count: 2),
            to: "etc/rules.d/20.test", office)
        #expect(
            try office.dossier("check").errors.contains(
                "rules.d/20.test:6: a test named 'twice' stands in rules.d/20.test:1 too; give each its own name"))
        let named = try office.dossier("rules", "test", "thrice")
        #expect(named.status == 1 && named.errors.contains("No test has 'thrice' in its name; there are: 'twice'"))
    }

    @Test("check tells what a rule names that is not there together with its other mistakes")
    func oneRound() throws {
        let office = try ScratchOffice()
        try write(
            """
            [[rule]]
            name = "copies"
            when.folder = "garage"
            also = [
              { contact = "C99999", template = "S_INVOICES", descripton = "x" },
            ]
            """, to: "etc/rules.d/20.toml", office)
        let checked = try office.dossier("check")
        #expect(checked.status == 78)
        for words in [
            "rules.d/20.toml:4: unknown key 'descripton' in 'also'; did you mean 'description'?",
            "rules.d/20.toml:4: template 'S_INVOICES' does not exist; did you mean",
            "rules.d/20.toml:5: rule 'copies' names contact C99999, which is not there",
        ] { #expect(checked.errors.contains(words), "\(checked.errors)") }
        try write(
            "[[rule]]\nname = \"g\"\nwhen.folder = \"garage\"\ncontact = \"C00001\"\n", to: "etc/rules.d/20.toml",
            office)
        #expect(
            try office.dossier("check").errors.contains(
                "rules.d/20.toml:3: rule 'g' is for folder 'garage', and no [[folder]] is called so; there are: "
                    + office.drop.path))
    }

    @Test(
        "check remarks kinds that nothing makes, kinds without a template, and patterns of names that look like others")
    func doubts() throws {
        let office = try ScratchOffice()
        try write(
            """
            [[rule]]
            name = "a kind in Dutch"
            when.kind = ["invoice", "vervoersbrief"]
            contact = "C00001"

            [[rule]]
            name = "a kind of one's own"
            when.seller = "^Kaas.*Portier"
            set.kind = "cheese-list"

            [[rule]]
            name = "the other way"
            when = { seller = "Kaas en Wijn*", kind = "invoice" }
            contact = "C00001"
            template = "S_INVOICE"
            """, to: "etc/rules.d/20.toml", office)
        let checked = try office.dossier("check")
        #expect(checked.status == 0, "\(checked.errors)")
        for words in [
            "note: rules.d/20.toml:3: rule 'a kind in Dutch' is for kind 'vervoersbrief', which no document has",
            "note: rules.d/20.toml:8: '^Kaas.*Portier' of 'seller' has '^' or '$', which are looked for as they are",
            "note: rules.d/20.toml:9: rule 'a kind of one's own' sets kind cheese-list, and no template serves "
                + "sales-cheese-list / purchase-cheese-list",
            "note: rules.d/20.toml:15: rule 'the other way' is for inbound documents, and template S_INVOICE for outbound",
        ] { #expect(checked.errors.contains(words), "\(checked.errors)") }
    }

    @Test("what a rule takes is told by tests, in the description and by show, under one name")
    func taken() throws {
        let office = try ScratchOffice()
        try write(
            """
            [[rule]]
            name = "contracts"
            when.kind = "invoice"
            extract.contract_no = '(?s)^.*?(?<value>\\d{4}-\\d{2}-\\d{2}|\\d+)'
            extract.iban = { file_name = 'IBAN(?<value>BE\\d+)' }
            description = "Contract {contract_no} {iban}"
            """.replacingOccurrences(of: "\\\\", with: "\\"), to: "etc/rules.d/20.toml", office)
        try write(
            """
            [[test]]
            name = "as it is"
            kind = "invoice"
            direction = "inbound"
            file_name = "IBANBE68539007547034.pdf"
            text = "Contract 4711"
            expect = { contract_no = "4711", iban = "BE68539007547034", quote_no = "" }
            """, to: "etc/rules.d/20.test", office)
        let tested = try office.dossier("rules", "test")
        #expect(tested.status == 0, "\(tested.output)\(tested.errors)")
        #expect(try office.dossier("rules", "show", "1").output.contains("looks for nobody"))
        let part = try office.dossier("rules", "show", "contract")
        #expect(part.status == 1 && part.errors.contains("There is no rule 'contract', but 'contracts'"), "\(part)")
        let invoice = try #require(
            office.sample.documents(count: 20, form: .pdf).first { $0.expected.kind == "invoice" })
        try office.put(invoice.fileName, invoice.bytes)
        #expect(try office.drain().status == 0)
        let entry = try #require(try office.entries.first)
        #expect((entry["description"] as? String)?.hasPrefix("Contract ") == true, "\(entry)")
        let shown = try office.dossier("show", "1").output
        #expect(shown.contains("(rule 'contracts', page 1, line "), "\(shown)")
        let explained = try office.dossier("explain", "1").output
        #expect(explained.hasPrefix(invoice.fileName + "\n") && explained.contains("contract_no "), "\(explained)")
        let log = try office.dossier("log", "--rule", "Numbers")
        #expect(log.status == 1 && log.errors.contains("write the whole name"), "\(log)")
        let file = try #require(office.filed("Verwerkt").first)
        let again = try office.dossier(
            "explain", "--rules", "etc/rules.d", office.drop.appending(path: "Verwerkt/\(file)").path)
        #expect(
            again.output.contains("would be recorded for")
                && again.output.contains("that is, as a new document: it was recorded before as entry 1"), "\(again)")
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
