import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Finding one's way (End to End)", .ownThread)
struct HelpTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(
        "a misspelt command or option is refused with the nearest",
        arguments: [
            (["lgo"], "did you mean 'dossier log'?"), (["reviews"], "did you mean 'dossier review'?"),
            (["contact", "list"], "did you mean 'dossier contacts'?"),
            (["review", "asign", "1"], "did you mean 'dossier review assign'?"),
            (["contacts", "xyzzy"], "there are import, export, list"), (["log", "--contat", "C1"], "'--contact'"),
        ])
    func misspelt(arguments: [String], remedy: String) throws {
        let refused = try Programs.run("dossier", arguments, in: FileManager.default.temporaryDirectory)
        #expect(refused.status == 2 && refused.output.isEmpty && refused.errors.contains(remedy), "\(refused.errors)")
    }

    @Test("the languages of captions are told by their codes")
    func captions() throws {
        let help = try Programs.run(
            "dossier", ["help", "export", "entries"], in: FileManager.default.temporaryDirectory)
        #expect(help.output.contains("(values: en, nl, fr, de; default: en)"), "\(help.output)")
    }

    @Test("both programs tell their version, which is the package's", arguments: ["dossier", "dossierd"])
    func version(program: String) throws {
        let makefile = try String(contentsOf: Self.root.appending(path: "Makefile"), encoding: .utf8)
        let version = try #require(makefile.firstMatch(of: /(?m)^VERSION *:= *(\S+)/)).1
        let told = try Programs.run(program, ["--version"], in: FileManager.default.temporaryDirectory)
        #expect(told.status == 0 && told.output == "\(version)\n", "\(told.output)\(told.errors)")
    }

    @Test("after an import, what waits is pointed to; an alias that is not there is called so")
    func hints() throws {
        let office = try ScratchOffice(importsContacts: false)
        let document = office.sample.document(0, form: .xml)
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        let contacts = office.root.appending(path: "contacts.csv")
        try Data(office.sample.contactsCSV.utf8).write(to: contacts)
        let dry = try office.dossier("contacts", "import", contacts.path, "--dry-run")
        #expect(!dry.output.contains("waits"))
        let first = try office.dossier("contacts", "import", contacts.path)
        #expect(first.output.contains("1 document waits for review; 'dossier review retry --all' records"))
        let again = try office.dossier("contacts", "import", contacts.path)
        #expect(!again.output.contains("waits"), "nothing is known now that was not before")
        #expect(
            try office.dossier("review", "retry", "--all").output.contains("1 recorded, 0 dismissed, 0 still wait."))
        let alias = try office.dossier("contacts", "alias", "remove", "99")
        #expect(alias.status == 1 && alias.errors.hasPrefix("There is no alias 99; "), "\(alias.errors)")
    }

    /// The command line as somebody without rights runs it: the user of the tests, or `nobody` where that is root.
    private func asOrdinaryUser(_ command: [String], _ office: ScratchOffice) throws -> Programs.Finished? {
        let drop = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
        let program = Programs.directory.appending(path: "dossier").path
        if geteuid() == 0, try Programs.shell("\(drop)test -x '\(program)'", in: office.root).status != 0 { return nil }
        let folder = office.configuration.deletingLastPathComponent().path
        return try Programs.shell(
            "\(drop)'\(program)' \(command.joined(separator: " ")) --config '\(folder)'", in: office.root)
    }

    @Test("who may only read reads while no service runs, and is refused whatever changes something")
    func reader() throws {
        guard geteuid() == 0 else { return }  // Only root may be somebody else.
        let office = try ScratchOffice()
        for (path, mode) in [(office.root, 0o755), (office.store, 0o755)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path.path)
        }
        for suffix in ["", "-wal", "-shm"] {
            let file = office.store.appending(path: "dossier.sqlite" + suffix).path
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        }
        guard let list = try asOrdinaryUser(["contacts", "list", "--format", "jsonl"], office) else { return }
        #expect(list.status == 0 && list.objects.count == office.sample.contactNumbers.count, "\(list.errors)")
        for command in [
            ["contacts", "add", "X1", "X"], ["contacts", "import", "x.csv"], ["contacts", "edit", "X1", "--name", "Y"],
            ["review", "dismiss", "1", "--reason", "x"], ["review", "assign", "1", "--contact", "X1"],
            ["review", "retry", "--all"], ["reassign", "1", "--contact", "X1"], ["restore", office.root.path],
        ] {
            let refused = try asOrdinaryUser(command, office)
            #expect(refused?.status == 1, "\(command)")
            #expect(
                refused?.errors.contains("may read, and change nothing") == true
                    || command == ["contacts", "import", "x.csv"], "\(command): \(refused?.errors ?? "")")
        }
    }

    @Test("who lacks a right is told which, to what, and what can be done")
    func rights() throws {
        let office = try ScratchOffice()
        let folder = office.configuration.deletingLastPathComponent()
        func mode(_ mode: Int, _ path: URL) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path.path)
        }
        try mode(0o711, office.root)
        defer { for path in [office.store, folder] { try? mode(0o700, path) } }
        try mode(0o000, office.store)
        guard let log = try asOrdinaryUser(["log"], office) else {
            print("The programs lie where an ordinary user may not go; what such a user is told was not tested.")
            return
        }
        #expect(
            log.status == 1 && log.errors.hasPrefix("\(office.store.path): may not be entered by user "),
            "\(log.errors)")
        #expect(log.errors.contains("sudo") && log.errors.split(separator: "\n").count == 1)
        let explained = try asOrdinaryUser(["explain", "x.pdf"], office)
        #expect(explained?.errors.contains("may not be entered by user ") == true, "\(explained?.errors ?? "")")

        try mode(0o555, office.store)
        let unread = try asOrdinaryUser(["log"], office)
        #expect(unread?.errors.contains("dossier.sqlite: may not be read by user ") == true, "\(unread?.errors ?? "")")

        try mode(0o000, folder)
        let check = try asOrdinaryUser(["check"], office)
        #expect(check?.status == 78 && check?.errors.hasPrefix("\(folder.path): may not be entered by user ") == true)
        let status = try asOrdinaryUser(["status"], office)
        #expect(status?.status == 1 && status?.errors.hasPrefix("\(folder.path): may not be entered by ") == true)
    }
}
