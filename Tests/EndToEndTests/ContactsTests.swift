import Foundation
import Testing
import Waiting

@Suite("Contacts by the command line and by the drop folder (End to End)", .ownThread)
struct ContactsTests {
    private func office() throws -> ScratchOffice {
        let office = try ScratchOffice()
        #expect(
            try office.dossier("contacts", "address", "C00001", "YARD", "--street", "Dok; 3 | 4", "--post-code", "9000")
                .status == 0)
        #expect(
            try office.dossier(
                "contacts", "edit", "C00001", "--rename", "Bakkerij \"Goud\", BV", "--alias", "Gouden | Aar"
            ).status == 0)
        #expect(try office.dossier("contacts", "add", "Z1", "Twin", "--phone", "+32 3 123 45 67").status == 0)
        #expect(
            try office.dossier(
                "contacts", "edit", "C00002", "--relation", "customer", "--relation", "bank-account",
                "--exclude-from-segment", "yes", "--privacy-blocked", "yes", "--customer-no", "K|1\\"
            ).status == 0)
        #expect(
            try office.dossier("contacts", "address", "C00002", "Y;\"A^\\", "--post-code", "9000").status == 0)
        #expect(try office.dossier("contacts", "merge", "Z1", "--into", "C00001", "--yes").status == 0)
        return office
    }

    @Test(
        "an export is read back to the same state, in this ledger and in an empty one",
        arguments: ["csv", "vcard", "vcard3"])
    func roundTrip(form: String) throws {
        let office = try office()
        let exported = try office.dossier("contacts", "export").output
        let file = office.root.appending(path: "export")
        try Data(try office.dossier("contacts", "export", "--as", form).output.utf8).write(to: file)

        let same = try office.dossier("contacts", "import", file.path)
        #expect(same.output.contains("0 added, 0 changed, 40 unchanged, 0 refused"), "\(same.output)\(same.errors)")
        #expect(try office.dossier("contacts", "export").output == exported)

        let empty = try ScratchOffice(importsContacts: false)
        let read = try empty.dossier("contacts", "import", file.path)
        #expect(read.status == 0 && read.errors.isEmpty, "\(read.errors)")
        #expect(read.output.contains("40 added"))
        #expect(try empty.dossier("contacts", "export").output == exported)
        #expect(try empty.dossier("contacts", "show", "Z1").output.contains("C00001"))
    }

    @Test("an import in part exits 3 with the lines, and a dry run changes nothing")
    func partly() throws {
        let office = try ScratchOffice()
        let file = office.root.appending(path: "half.csv")
        try Data("No.,Name\nN1,New\n,Nobody\nC00001,Renamed\n".utf8).write(to: file)
        let dry = try office.dossier("contacts", "import", "--dry-run", file.path)
        #expect(dry.status == 3)
        #expect(dry.output.contains("1 added, 1 changed, 0 unchanged, 1 refused; this was a dry run"))
        #expect(dry.errors.contains("half.csv, line 3: has no No.; left out"))
        #expect(try office.dossier("contacts", "show", "N1").status == 1)
        let done = try office.dossier("contacts", "import", file.path)
        #expect(done.status == 3 && done.output.contains("1 added, 1 changed, 0 unchanged, 1 refused."))
        // The VAT number has no column in this file.
        #expect(try office.dossier("contacts", "show", "C00001").output.contains("VAT no."))
    }

    @Test("mistakes by hand are said in a sentence, and nothing is changed")
    func mistakes() throws {
        let office = try ScratchOffice()
        let before = try office.dossier("contacts", "export").output
        let tries: [([String], String)] = [
            (["add", "C00001", "Twice"], "Contact C00001 is there already"),
            (["add", "N1", "New", "--vat", "BE0123"], "'BE0123' is no valid VAT number."),
            (["add", "N1", "..."], "is no name"),
            (["edit", "C00001", "--remove", "nothing"], "C00001 has no number or other name 'nothing'"),
            (["edit", "C00001"], "nothing was changed"),
            (["add", "N1", String(repeating: "n", count: 201)], "has 201 characters; at most 200 are kept"),
            (["edit", "C00001", "--street", String(repeating: "s", count: 201)], "has 201 characters"),
            (["address", "C00001", "X", "--remove"], "C00001 has no address X"),
            (["address", "C00001", "X"], "needs a street, a post code or a town"),
            (["merge", "C00001", "--into", "C00002"], "so they are two"),
        ]
        for (arguments, sentence) in tries {
            let answer = try Programs.run(
                "dossier", ["contacts"] + arguments + ["--config", office.root.appending(path: "etc").path],
                in: office.root)
            #expect(answer.status == 1 && answer.errors.contains(sentence), "\(arguments): \(answer.errors)")
        }
        #expect(try office.dossier("contacts", "export").output == before)
    }

    @Test("a company that came in no line of the file is told with its person, and found again by verify")
    func unknownCompany() throws {
        let office = try ScratchOffice(importsContacts: false)
        let file = office.root.appending(path: "people.csv")
        try Data(
            """
            No.,Name,Type,Company No.
            P1,An,Person,H1
            P2,Jo,Person,H99
            H1,Haven,Company,

            """.utf8
        ).write(to: file)
        for arguments in [["import", "--dry-run", file.path], ["import", file.path], ["import", file.path]] {
            let done = try Programs.run(
                "dossier", ["contacts"] + arguments + ["--config", office.root.appending(path: "etc").path],
                in: office.root)
            #expect(done.status == 0 && done.errors.split(separator: "\n").count == 1, "\(done)")
            #expect(done.errors.hasPrefix("people.csv, line 3: Company No. 'H99' of 'P2' is no contact"), "\(done)")
        }
        let verified = try office.dossier("verify")
        #expect(verified.status == 3, "\(verified)")
        #expect(verified.output.hasPrefix("contact P2 works for H99, and there is no such contact: "), "\(verified)")
        #expect(try office.dossier("contacts", "add", "H99", "Het Huis").status == 0)
        #expect(try office.dossier("verify").status == 0)
    }

    @Test("a file in a folder of contacts is imported, with the report beside it in the office's language")
    func dropFolder() throws {
        let office = try ScratchOffice(
            folder: "contents = \"contacts\"\nquiet_time = \"200ms\"", importsContacts: false)
        try office.put("half.csv", "No.,Name,VAT Registration No.\r\nN1,Een,BE0123\r\n,Niemand,\r\n".utf8)
        try office.put("cards.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:V1\r\nFN:Kaart\r\nEND:VCARD\r\n".utf8)
        try office.put("rubbish.csv", "no contacts at all".utf8)
        let drained = try office.drain()
        #expect(drained.status == 0, "\(drained.errors)")
        #expect(drained.errors.contains("half.csv: 1 added, 0 changed, 0 unchanged, 1 refused"))
        #expect(try office.waiting.isEmpty)
        let month = try #require(office.filed("Verwerkt").first { $0.hasSuffix("half.csv") })
        #expect(
            Set(office.filed("Verwerkt").map { $0.split(separator: "/").last ?? "" }) == [
                "half.csv", "half.csv.report.txt", "cards.vcf", "cards.vcf.report.txt",
            ])
        let report = try String(
            contentsOf: office.drop.appending(path: "Verwerkt/\(month).report.txt"), encoding: .utf8)
        #expect(report.contains("Toegevoegd: 1\n") && report.contains("Geweigerd: 1\n"))
        #expect(report.contains("regel 3: heeft geen Nr."))
        #expect(report.contains("regel 2: 'BE0123' is geen geldig btw-nummer"))
        #expect(Set(office.filed("Probleem")) == ["rubbish.csv", "rubbish.csv.report.txt"])
        #expect(try office.dossier("contacts", "list", "--format", "jsonl").objects.count == 2)
        #expect(try office.dossier("show", "half.csv").output.contains("1 added, 0 changed, 0 unchanged, 1 refused"))
        #expect(try office.entries.isEmpty && office.reviews.isEmpty)

        // The same file dropped again is imported again, and changes nothing.
        try office.put("half.csv", "No.,Name,VAT Registration No.\r\nN1,Een,BE0123\r\n,Niemand,\r\n".utf8)
        #expect(try office.drain().errors.contains("half.csv: 0 added, 0 changed, 1 unchanged, 1 refused"))
    }

    @Test("a file of contacts that was renamed in and is still written to is taken when it is whole")
    func growingFile() throws {
        let office = try ScratchOffice(
            folder: "contents = \"contacts\"\nquiet_time = \"5s\"", importsContacts: false)
        try office.startDaemon()
        let file = office.drop.appending(path: "growing.csv")
        _ = FileManager.default.createFile(atPath: file.path, contents: Data("No.,Name\n".utf8))
        let handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
        for number in 1...20 {
            try handle.write(contentsOf: Data("S\(number),Firma \(number)\n".utf8))
        }
        try handle.close()
        try office.wait("the file is imported") { try office.waiting.isEmpty }
        #expect(try office.dossier("contacts", "list", "--format", "jsonl").objects.count == 20)
        try office.wait("it is told") { try office.daemonSays.contains("growing.csv: 20 added") }
    }
}
