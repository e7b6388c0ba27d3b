import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("What is told of rules before they are in force (End to End)", .ownThread)
struct RuleCheckTests {
    private func write(_ text: String, to name: String, _ office: ScratchOffice) throws {
        let file = office.root.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
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
            expect.segment = "AUTUMN"
            expect.type = "sales-vervoersbrief"
            [[test]]
            name = "b test"
            kind = "cheese-list"
            expect.kind = "cheese-list"
            [[test]]
            name = "c test"
            kind = "invoice"
            expect.kind = "vervoersbrief"
            """, to: "etc/rules.d/20.test", office)
        let missing = try office.dossier("check")
        #expect(missing.status == 78)
        for words in [
            "rules.d/20.test:4: test 'a test' expects rule 'al', which is not there; did you mean 'all'?",
            "rules.d/20.test:5: test 'a test' expects template 'S_INVOICES', which is not there; did you mean",
            "rules.d/20.test:6: test 'a test' expects contact C99999, which is not there",
            "rules.d/20.test:7: test 'a test' expects segment AUTUMN, which is not there; make it with 'dossier segments",
            "rules.d/20.test:8: test 'a test' expects document type 'sales-vervoersbrief', which is not there",
            "rules.d/20.test:16: test 'c test' expects kind 'vervoersbrief', which is not there",
        ] { #expect(missing.errors.contains(words), "\(missing.errors)") }
        #expect(!missing.errors.contains("cheese-list"), "\(missing.errors)")
        let named = try office.dossier("rules", "test", "thrice")
        #expect(named.status == 1 && named.errors.contains("No test has 'thrice' in its name; there are: 'a test'"))
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
            when.kind = ["quote", "vervoersbrief"]
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
            #"""
            [[rule]]
            name = "contracts"
            when.kind = "invoice"
            extract.contract_no = '(?<value>\d{5,})'
            extract.iban = { file_name = 'IBAN(?<value>BE\d+)' }
            description = "Contract {contract_no} {iban}"
            """#, to: "etc/rules.d/20.toml", office)
        try write(
            """
            [[test]]
            name = "as it is"
            kind = "invoice"
            direction = "inbound"
            file_name = "IBANBE71096123456769.pdf"
            text = "Contract 47110"
            expect = { contract_no = "47110", iban = "BE71096123456769", quote_no = "" }
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
            "explain", "--rules", "\(office.root.path)/etc/rules.d",
            office.drop.appending(path: "Verwerkt/\(file)").path)
        #expect(
            again.output.contains("would be recorded for")
                && again.output.contains("that is, as a new document: it was recorded before as entry 1"), "\(again)")
    }
}
