import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("The command line (End to End)", .ownThread)
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
        #expect(sound.output.contains("is sound: 1 drop folder, "))

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
        #expect(first.output == "3 contacts in klanten.csv: 2 added, 0 changed, 0 unchanged, 1 refused.\n")
        #expect(
            first.errors == """
                klanten.csv, line 3: 'BE0123' is no valid VAT number; imported without it
                klanten.csv, line 4: has no No.; left out: fill in the number by which the contact is known
                1 line left out; mend them and import again.

                """)
        let again = try office.dossier("contacts", "import", file.path)
        #expect(again.output.contains("0 added, 0 changed, 2 unchanged, 1 refused"))

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

    @Test("output that cannot be written is said in a sentence, and exits 1")
    func fullDisk() throws {
        let office = try ScratchOffice()
        let errors = office.root.appending(path: "errors")
        try Data().write(to: errors)
        for arguments in [["contacts", "list", "--format", "jsonl"], ["contacts", "list"], ["check"]] {
            let process = Process()
            process.executableURL = Programs.directory.appending(path: "dossier")
            process.arguments = arguments + ["--config", office.configuration.deletingLastPathComponent().path]
            process.environment = Programs.environment()
            process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 1, "\(arguments)")
            #expect(
                // Behind what check notes about this machine.
                try String(contentsOf: errors, encoding: .utf8).contains("Standard output cannot be written: No space")
            )
        }
    }

    @Test("check complains of a store and a drop folder that their owner may not write, unless files are kept there")
    func rights() throws {
        let office = try ScratchOffice()
        let directories = [office.drop.path, office.store.path]
        func setMode(_ mode: Int) throws {
            for path in directories {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            }
        }
        try setMode(0o500)
        defer { try? setMode(0o700) }
        let places = { (finished: Programs.Finished) in
            finished.objects.filter { $0["weight"] as? String == "complaint" }.compactMap { $0["place"] as? String }
        }
        let shut = try office.dossier("check", "--format", "jsonl")
        #expect(shut.status == 78)
        #expect(Set(places(shut)).isSuperset(of: directories), "\(shut.output)")
        try office.configure(folder: "outcome = \"keep\"")
        let kept = try office.dossier("check", "--format", "jsonl")
        #expect(kept.status == 78 && !places(kept).contains(office.drop.path))
    }

    @Test("explain exits 0 when all could be read, 3 when some, 1 when none, in every format")
    func explained() throws {
        let office = try ScratchOffice()
        let empty = office.drop.appending(path: "empty.pdf").path
        try Data().write(to: URL(fileURLWithPath: empty))
        let document = office.sample.document(0)
        let sound = office.drop.appending(path: document.fileName).path
        try Data(document.bytes).write(to: URL(fileURLWithPath: sound))
        for format in ["table", "json", "jsonl", "csv"] {
            #expect(try office.dossier("explain", sound, "--format", format).status == 0)
            #expect(try office.dossier("explain", sound, empty, "--format", format).status == 3)
            #expect(try office.dossier("explain", sound, "/nowhere.pdf", "--format", format).status == 3)
            #expect(try office.dossier("explain", empty, "--format", format).status == 1)
            #expect(try office.dossier("explain", "/nowhere.pdf", "--format", format).status == 1)
        }
    }

    @Test("explain asks the rules about the drop folder that holds the file, and of an entry tells the decision")
    func explainedFolder() throws {
        let office = try ScratchOffice()
        let rules = office.configuration.deletingLastPathComponent().appending(path: "rules.d")
        try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
        try Data(
            "[[rule]]\nname = \"Of this folder\"\nwhen.folder = \"drop\"\nmatch = [\"vat\", \"customer_no\"]\n".utf8
        )
        .write(to: rules.appending(path: "10-folder.toml"))
        let inner = office.drop.appending(path: "a/b")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        let document = office.sample.document(0)
        let file = inner.appending(path: document.fileName)
        try Data(document.bytes).write(to: file)
        let before = try office.dossier("explain", file.path, "--format", "jsonl")
        #expect(before.objects.first?["rule"] as? String == "Of this folder", "\(before.output)\(before.errors)")
        #expect(try office.drain().status == 0)
        let entry = try office.dossier("explain", "1", "--format", "jsonl")
        #expect(entry.status == 0, "\(entry.errors)")
        #expect(entry.objects.first?["rule"] as? String == "Of this folder")
        #expect(entry.objects.first?["outcome"] as? String == "recorded")
    }
}
