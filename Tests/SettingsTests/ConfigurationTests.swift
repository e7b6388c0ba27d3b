import Foundation
import Model
import Testing

@testable import Settings

@Suite("A configuration")
struct ConfigurationTests {
    private func load(_ files: [String: String], _ scratch: ScratchDirectory) throws -> Configuration {
        for (name, text) in files { try scratch.write(text, to: name) }
        return try Configuration.load(directory: scratch.path, shipped: ConfigurationCases.shipped)
    }

    private static let company = "[company]\nname = [\"Peeters\"]\n"

    @Test("is read with all that the design shows")
    func example() throws {
        let scratch = try ScratchDirectory()
        let text = """
            \u{FEFF}[company]                       # who "we" are
            name          = ["Peeters & Zonen BV"]
            vat           = ["BE 0123.456.749"]
            iban          = ["BE68539007547034"]
            gln           = []
            peppol        = ["0208:0123456749"]
            email_domains = ["@Peeters.example"]
            languages     = ["nl", "fr"]    # the office's first language comes first
            [store]
            path = "/var/lib/dossier"
            [[folder]]
            path      = "/srv/drop//verkoop/"
            recursive = true
            duplicates = { standard = "count", sales-reminder = "record" }
            """.replacingOccurrences(of: "\n", with: "\r\n")
        let rules = #"""
            [[rule]]
            name  = "Garage work orders"
            when  = { folder = "garage", kind = ["invoice", "quote"], text = '(?i)werkorder' }
            extract.customer_no = 'Klantnr\.?\s*:?\s*(?<value>C\d{5})'
            match    = ["customer_no", "vat", "email"]
            record   = "email"
            template = "S_INVOICE"
            """#
        let configuration = try load(["dossier.toml": text, "rules.d/20-garage.toml": rules], scratch)
        #expect(configuration.company.identifiers.contains(Identifier(scheme: .vat, normal: "BE0123456749")))
        #expect(configuration.company.emailDomains == ["peeters.example"])
        #expect(configuration.company.languages == ["nl", "fr"])
        var folder = FolderSettings(path: "/srv/drop/verkoop", recursive: true, language: "nl")
        folder.duplicates.byType = ["sales-reminder": .record]
        #expect(configuration.folders == [folder])
        let rule = try #require(configuration.rules.first { $0.name == "Garage work orders" })
        #expect(rule.source == "rules.d/20-garage.toml:1")
        #expect(rule.when.contains(.kind([.invoice, .quote])))
        let number = #"Klantnr\.?\s*:?\s*(?<value>C\d{5})"#
        #expect(rule.extractions == [RuleExtraction(.identifier(.customerNo), pattern: number)])
        #expect(rule.match == [.customerNo, .vat, .email])
        #expect(rule.record == [.email])
    }

    @Test(
        "refuses what is no file, with its path, rather than passing it over or waiting for it",
        arguments: [
            "rules.d/05-x.toml", "templates.d/05-x.toml", "rules.d/50-default.toml", "taxonomy.toml",
            "dictionaries/nl.txt",
        ])
    func noFile(name: String) throws {
        let scratch = try ScratchDirectory()
        _ = try load(["dossier.toml": Self.company, "\(name).old": ""], scratch)
        let path = scratch.path + "/" + name
        func complaint() -> String {
            do {
                _ = try Configuration.load(directory: scratch.path, shipped: ConfigurationCases.shipped)
                return ""
            } catch { return error.description }
        }
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nonexistent/x.toml")
        #expect(complaint() == "\(name): is a link that leads to no file; mend the link, or remove it")
        try FileManager.default.removeItem(atPath: path)
        let made = unsafe mkfifo(path, 0o600)
        try #require(made == 0)
        #expect(complaint() == "\(name): is no regular file, and is not read; remove it")
        try FileManager.default.moveItem(atPath: path, toPath: scratch.path + "/pipe")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: scratch.path + "/pipe")
        #expect(complaint() == "\(name): is no regular file, and is not read; remove it")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(complaint() == "\(name): is no regular file, and is not read; remove it")
    }

    @Test("reads tests of rules from files alone")
    func noFileOfTests() throws {
        let scratch = try ScratchDirectory()
        _ = try load(["dossier.toml": Self.company, "rules.d/10.toml": ""], scratch)
        let path = scratch.path + "/rules.d/10.test"
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nonexistent/x.test")
        let configuration = try Configuration.load(directory: scratch.path, shipped: ConfigurationCases.shipped)
        let failure = #expect(throws: ConfigurationFailure.self) {
            try RuleTest.load(files: configuration.ruleTestFiles, below: scratch.path)
        }
        #expect(failure?.description == "rules.d/10.test: is a link that leads to no file; mend the link, or remove it")
    }

    @Test("follows a link to a file")
    func link() throws {
        let scratch = try ScratchDirectory()
        _ = try load(
            [
                "dossier.toml": Self.company, "mine": "[[rule]]\nname = \"mine\"\nmatch = [\"vat\"]\n",
                "rules.d/10.toml": "",
            ], scratch)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/rules.d/05-x.toml", withDestinationPath: scratch.path + "/mine")
        let configuration = try Configuration.load(directory: scratch.path, shipped: ConfigurationCases.shipped)
        #expect(configuration.rules.contains { $0.name == "mine" })
    }

    @Test("tells mistakes in rules apart from all others")
    func besideRules() throws {
        let scratch = try ScratchDirectory()
        for (name, text) in ["dossier.toml": Self.company, "rules.d/10.toml": "[[rule]]\nnam = 1\n"] {
            try scratch.write(text, to: name)
        }
        let program = ConfigurationCases.checkout.appendingPathComponent(".build/debug/dossier").path
        let (configuration, ofRules) = try Configuration.loadBesideRules(directory: scratch.path, programPath: program)
        #expect(configuration.company.names == ["Peeters"])
        #expect(!ofRules.isEmpty && ofRules.allSatisfy { $0.file == "rules.d/10.toml" }, "\(ofRules)")
        try scratch.write("[company]\nnam = 1\n", to: "dossier.toml")
        #expect(throws: ConfigurationFailure.self) {
            try Configuration.loadBesideRules(directory: scratch.path, programPath: program)
        }
    }

    @Test("names a control character in a text, which no editor shows")
    func control() throws {
        let scratch = try ScratchDirectory()
        let failure = #expect(throws: ConfigurationFailure.self) {
            try load(["dossier.toml": "[company]\nname = [\"Pee\u{1}ters\"]\n"], scratch)
        }
        #expect(
            failure?.complaints.first?.description
                == "dossier.toml:2: has a control character (U+0001) at column 13, which is not seen; type that part anew"
        )
    }

    @Test("replaces a shipped file by one of the same name, and takes an empty one out of force")
    func layers() throws {
        let shipped = try ScratchDirectory()
        let own = try ScratchDirectory()
        try shipped.write("[[rule]]\nname = \"shipped ten\"\nmatch = \"vat\"\n", to: "Config/rules.d/10.toml")
        try shipped.write("[[rule]]\nname = \"shipped fifty\"\nmatch = \"vat\"\n", to: "Config/rules.d/50.toml")
        try shipped.write("", to: "Config/taxonomy.toml")
        try shipped.write("", to: "Config/dictionaries/nl.txt")
        try shipped.write("", to: "Config/dictionaries/fr.txt")
        try shipped.write("", to: "Package.swift")
        try own.write(Self.company, to: "dossier.toml")
        try own.write("", to: "rules.d/10.toml")
        try own.write("[[rule]]\nname = \"own twenty\"\nmatch = \"vat\"\n", to: "rules.d/20.toml")
        try own.write("", to: "dictionaries/nl.txt")
        let configuration = try Configuration.load(
            directory: own.path, programPath: shipped.path + "/.build/debug/dossierd")
        #expect(configuration.rules.map(\.name) == ["own twenty", "shipped fifty"])
        #expect(configuration.rules.last?.source == shipped.path + "/Config/rules.d/50.toml:1")
        #expect(
            configuration.dictionaryFiles == [
                "nl": own.path + "/dictionaries/nl.txt", "fr": shipped.path + "/Config/dictionaries/fr.txt",
            ])
    }

    @Test("finds the shipped files and the reader where the program is installed")
    func installed() {
        let files = ShippedFiles(programPath: "/usr/bin/dossier")
        #expect(files.directory == "/usr/share/dossier")
        #expect(files.readerPath == "/usr/libexec/dossier/dossier-reader")
    }

    @Test("finds them beside the programs' folder where Dossier is installed elsewhere")
    func installedElsewhere() throws {
        let prefix = try ScratchDirectory(in: URL(fileURLWithPath: "/tmp"))
        try prefix.write("", to: "share/dossier/taxonomy.toml")
        for program in ["bin/dossier", "sbin/dossierd"] {
            let files = ShippedFiles(programPath: prefix.path + "/" + program)
            #expect(files.directory == prefix.path + "/share/dossier")
            #expect(files.readerPath == prefix.path + "/libexec/dossier/dossier-reader")
        }
    }

    @Test("that ships parses, and its commented defaults are those of the code")
    func shippedDefaults() throws {
        let scratch = try ScratchDirectory()
        let path = ConfigurationCases.shipped.directory + "/dossier.toml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacingOccurrences(of: "name = []", with: "name = [\"Peeters\"]")
        let plain = try load(["dossier.toml": text], scratch)
        // `#key = value` is a default, `# words` explains.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#") && !line.hasPrefix("# ") ? String(line.dropFirst()) : String(line)
        }
        let told = try load(["dossier.toml": lines.joined(separator: "\n")], scratch)
        #expect(told.folders == [FolderSettings(path: "/srv/drop/sales")])
        #expect(told.company == plain.company)
        #expect(told.storePath == plain.storePath)
        #expect(told.storePath == Configuration.standardStorePath)
        #expect(told.readerLimits == ReaderLimits())
        #expect(plain.readers == nil)
        #expect(told.requiresSalesperson == plain.requiresSalesperson && !plain.requiresSalesperson)
        #expect(told.scans.limits == plain.scans.limits && plain.scans.readers == nil)
        #expect(told.scans.recognition?.data == TextRecognition.standardData)
        #expect(told.scans.recognition?.pages == plain.scans.recognition?.pages)
        #expect(plain.scans.recognition?.languages.first == "eng")
        for key in [
            "recursive", "watch", "quiet_time", "patience", "poll_interval", "rescan_interval", "ignore",
            "maximum_size", "outcome", "language", "duplicates", "processes", "pages", "size", "seconds", "memory",
            "documents", "enabled", "data", "vat", "enterprise", "iban", "gln", "peppol", "email_domains",
            "languages", "path", "retry", "salesperson_required",
        ] {
            #expect(lines.contains { $0.hasPrefix("\(key) = ") }, "\(key) stands in the shipped file")
        }
    }

    @Test("that ships has a template for every type of document that Dossier recognises")
    func shippedTaxonomy() throws {
        let scratch = try ScratchDirectory()
        let taxonomy = try load(["dossier.toml": Self.company], scratch).taxonomy
        #expect(
            taxonomy.groups.map(\.code) == ["LETTER", "MEETING", "PHONE", "PURCHASES", "SALES", "SERVICE", "SYSTEM"])
        for kind in DocumentKind.shipped {
            for direction in Direction.allCases {
                let type = DocumentType(kind: kind, direction: direction)
                let template = try #require(taxonomy.setup[type].flatMap(taxonomy.template), "\(type.rawValue)")
                #expect(template.informationFlow?.rawValue == direction.rawValue, "\(type.rawValue)")
                #expect(template.initiatedBy == (direction == .outbound ? .us : .them), "\(type.rawValue)")
                #expect(template.unitCost == Amount("8") && template.unitDurationMinutes == 1)
            }
        }
    }

    @Test("that ships calls every group and template by its name in the four languages")
    func shippedTexts() throws {
        let scratch = try ScratchDirectory()
        let taxonomy = try load(["dossier.toml": Self.company], scratch).taxonomy
        for texts in taxonomy.templates.map(\.texts) + taxonomy.groups.map(\.texts) {
            #expect(texts.keys.sorted() == ["de", "en", "fr", "nl"])
            #expect(texts.values.allSatisfy { $0.count <= 100 })
        }
        #expect(taxonomy.template("S_INVOICE")?.description(in: ["fr"]) == "Facture vente")
        #expect(taxonomy.template("S_INVOICE")?.description(in: ["pl"]) == "Sales invoice")
    }

    @Test("may have templates in files of their own, which win code by code, the last file over all others")
    func templateFiles() throws {
        let scratch = try ScratchDirectory()
        let company = Self.company.replacing("[company]", with: "[company]\nlanguages = [\"nl\"]")
        let taxonomy = try load(
            [
                "dossier.toml": company,
                "templates.d/10-garage.toml": """
                [[group]]
                code = "WORK"
                description = { nl = "Werk" }
                [[template]]
                code = "garage"
                group = "WORK"
                description = { en = "Work order", nl = "Werkorder" }
                campaign = "spring"
                campaign_target = true
                [[template]]
                code = "BUS"
                group = "LETTER"
                description = "Brief"
                [setup]
                sales-work-order = "GARAGE"
                sales-reminder = ""
                """,
                "templates.d/20-more.toml": """
                [[template]]
                code = "BUS"
                group = "WORK"
                description = "Nota"
                """,
            ], scratch
        ).taxonomy
        let garage = try #require(taxonomy.template("GARAGE"))
        #expect(garage.description == "Werkorder" && garage.campaignNumber == "SPRING" && garage.isCampaignTarget)
        #expect(taxonomy.template("BUS")?.description == "Nota" && taxonomy.template("BUS")?.groupCode == "WORK")
        #expect(taxonomy.templates.count { $0.code == "BUS" } == 1)
        #expect(taxonomy.files.templates["BUS"] == "templates.d/20-more.toml:1")
        #expect(taxonomy.files.groups["WORK"] == "templates.d/10-garage.toml:1")
        #expect(taxonomy.files.templates["S_INVOICE"]?.contains("taxonomy.toml:") == true)
        #expect(taxonomy.setup["sales-work-order"] == "GARAGE" && taxonomy.setup["sales-reminder"] == nil)
        #expect(taxonomy.setup["sales-invoice"] == "S_INVOICE")
    }

    @Test(
        "may name a template that no file has, for it may have been made by command; that is remembered with its line")
    func unknownTemplate() throws {
        let scratch = try ScratchDirectory()
        let configuration = try load(
            [
                "dossier.toml": Self.company,
                "rules.d/20-b.toml": "[[rule]]\nname = \"Garage\"\ntemplate = \"S_INVOICES\"\nmatch = [\"vat\"]\n",
            ], scratch)
        #expect(
            configuration.unknownTemplates == [
                UnknownTemplate(
                    code: "S_INVOICES",
                    complaint: Complaint(
                        file: "rules.d/20-b.toml", line: 3,
                        message: "template 'S_INVOICES' does not exist; did you mean 'S_INVOICE'?"))
            ])
    }

    @Test("says on which line it is not UTF-8")
    func notUTF8() throws {
        let scratch = try ScratchDirectory()
        try scratch.write(Array("[company]\nname = [\"Caf".utf8) + [0xE9] + Array("\"]\n".utf8), to: "dossier.toml")
        let failure = #expect(throws: ConfigurationFailure.self) { try load([:], scratch) }
        #expect(
            failure?.complaints == [
                Complaint(
                    file: "dossier.toml", line: 2, message: "is not UTF-8 text; save it with the encoding UTF-8")
            ])
    }

    @Test(
        "takes times as numbers and with units",
        arguments: [("3", 3000), ("0.25", 250), ("\"250 ms\"", 250), ("\"2min\"", 120_000), ("\"1 h\"", 3_600_000)])
    func times(text: String, milliseconds: Int) throws {
        let scratch = try ScratchDirectory()
        let folder = "[[folder]]\npath = \"/srv/a\"\nquiet_time = \(text)\npatience = \"2 h\"\n"
        let configuration = try load(["dossier.toml": Self.company + folder], scratch)
        #expect(configuration.folders.first?.quietTime == .milliseconds(milliseconds))
    }
}
