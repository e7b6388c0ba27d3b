import Foundation
import Testing

@Suite("The command line (End to End)")
struct CommandLineTests {
    @Test("exits 2 for wrong usage, 1 for what is not there, and says so in a sentence")
    func exitCodes() throws {
        let office = try ScratchOffice(importsContacts: false)
        #expect(try office.dossier("check", "--bogus").status == 2)
        #expect(try Programs.run("dossier", ["bogus"], in: office.root).status == 2)
        let help = try Programs.run("dossier", ["--help"], in: office.root)
        #expect(help.status == 0 && help.output.contains("SUBCOMMANDS") && help.errors.isEmpty)
        let missing = try office.dossier("contacts", "import", "/nowhere.csv")
        #expect(missing.status == 1 && missing.errors == "/nowhere.csv: is not there.\n" && missing.output.isEmpty)
    }

    @Test("check finds a sound office sound, and tells everything about one that is not")
    func check() throws {
        let office = try ScratchOffice()
        let sound = try office.dossier("check")
        #expect(sound.status == 0, "\(sound.errors)")
        #expect(sound.output.contains("is sound: 1 drop folders"))

        try office.configure(folder: "watsch = \"auto\"\n[[folder]]\npath = \"\(office.drop.path)/inner\"")
        let broken = try office.dossier("check")
        #expect(broken.status == 78)
        #expect(broken.errors.contains("unknown key 'watsch' in [[folder]]; did you mean 'watch'?"))
        #expect(broken.errors.contains("lie inside one another"))

        try office.configure(folder: "[[folder]]\npath = \"\(office.root.path)/nowhere\"")
        let around = try office.dossier("check", "--format", "jsonl")
        #expect(around.status == 78)
        #expect(around.objects.contains { $0["place"] as? String == "\(office.root.path)/nowhere" })
    }

    @Test("contacts are imported again and again, what is wrong is said with its line, and a partial import exits 3")
    func contacts() throws {
        let office = try ScratchOffice(importsContacts: false)
        let file = office.root.appending(path: "klanten.csv")
        try Data(
            """
            Nr.;Naam;Btw-nr.;Land-/regiocode
            K1;=Peeters & Zonen;BE0123456749;BE
            K2;Twee;BE0123;BE
            ;Niemand;;
            """.utf8
        ).write(to: file)
        let first = try office.dossier("contacts", "import", file.path)
        #expect(first.status == 3)
        #expect(first.output == "2 contacts in klanten.csv: 2 added, 0 changed, 0 as they were.\n")
        #expect(
            first.errors == """
                klanten.csv, line 3: 'BE0123' is no valid VAT number; imported without it
                klanten.csv, line 4: has no No.; left out
                1 line left out; mend them and import again.

                """)
        let again = try office.dossier("contacts", "import", file.path)
        #expect(again.output.contains("0 added, 0 changed, 2 as they were"))

        let list = try office.dossier("contacts", "list", "--format", "jsonl")
        #expect(list.objects.map { $0["contact_no"] as? String } == ["K1", "K2"])
        #expect(list.objects.first?["name_2"] is NSNull, "absent values are null")
        let csv = try office.dossier("contacts", "list", "peeters", "--format", "csv")
        #expect(csv.output.contains("\nK1,company,'=Peeters & Zonen,"), "a formula is no formula: \(csv.output)")
        let table = try office.dossier("contacts", "list")
        #expect(table.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(try office.dossier("contacts", "show", "k1").output.contains("BE0123456749"))
        #expect(try office.dossier("contacts", "show", "K9").status == 1)
    }
}
