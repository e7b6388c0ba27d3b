// Settings reads the administrator's configuration files and turns them into values, or into all complaints at once
// with file and line.

import Foundation
import Model

extension Configuration {
    /// Where the store lies unless `[store] path` says otherwise.
    package static let standardStorePath = "/var/lib/dossier"

    /// Reads `dossier.toml`, `rules.d/*.toml`, `taxonomy.toml` and `templates.d/*.toml` in `directory`, each over
    /// the shipped file of the same name. `programPath` is the running program's own path: it tells where the shipped files lie.
    ///
    /// With `rules` the files of that folder stand for the administrator's `rules.d`, so that they can be tried.
    ///
    /// - Throws: every complaint about every file, together.
    package static func load(
        directory: String, programPath: String, rules: String? = nil
    ) throws(ConfigurationFailure) -> Configuration {
        try load(directory: directory, shipped: ShippedFiles(programPath: programPath), rules: rules)
    }

    static func load(
        directory: String, shipped: ShippedFiles, rules: String? = nil
    ) throws(ConfigurationFailure) -> Configuration {
        let (configuration, complaints, ofRules) = read(directory: directory, shipped: shipped, rules: rules)
        if !(complaints + ofRules).isEmpty { throw ConfigurationFailure(complaints: complaints + ofRules) }
        return configuration
    }

    /// The same for who needs no rules: what is wrong with their files hinders nothing else. The rules are then those
    /// that could be read.
    ///
    /// - Throws: every complaint about all other files, together.
    package static func loadBesideRules(
        directory: String, programPath: String
    ) throws(ConfigurationFailure) -> (configuration: Configuration, ofRules: [Complaint]) {
        let (configuration, complaints, ofRules) = read(
            directory: directory, shipped: ShippedFiles(programPath: programPath), rules: nil)
        if !complaints.isEmpty { throw ConfigurationFailure(complaints: complaints + ofRules) }
        return (configuration, ofRules)
    }

    /// The configuration as far as it can be read, with every complaint about every file: for who looks on.
    package static func examine(
        directory: String, programPath: String, rules: String? = nil
    ) -> (configuration: Configuration, complaints: [Complaint]) {
        let (configuration, complaints, ofRules) = read(
            directory: directory, shipped: ShippedFiles(programPath: programPath), rules: rules)
        return (configuration, complaints + ofRules)
    }

    private static func read(
        directory: String, shipped: ShippedFiles, rules: String?
    ) -> (configuration: Configuration, complaints: [Complaint], ofRules: [Complaint]) {
        let (complaints, ofRules) = (Complaints(), Complaints())
        let layers = Layers(directory: directory, shipped: shipped.directory, rulesDirectory: rules)
        var configuration = Configuration(
            company: Company(names: [], identifiers: [], emailDomains: [], languages: []),
            storePath: standardStorePath, dictionariesPath: shipped.directory + "/dictionaries",
            readerPath: shipped.readerPath, sourceDirectory: directory)
        configuration.wordingPath = shipped.directory + "/wording"
        configuration.readMain(layers, complaints)
        let taxonomy = configuration.readTaxonomy(layers, complaints)
        configuration.taxonomy = taxonomy ?? Taxonomy()
        let ruleFiles = RuleFiles(layers: layers, taxonomy: taxonomy, complaints: ofRules)
        configuration.rules = ruleFiles.rules()
        configuration.ruleTestFiles = ruleFiles.testFiles
        for file in layers.files(in: "dictionaries", ending: ".txt") {
            let name = file.path.split(separator: "/").last?.dropLast(".txt".count) ?? ""
            configuration.dictionaryFiles[String(name)] = file.path
            if let fault = file.fault {
                complaints.add(file.name, nil, fault)
                continue
            }
            // What is wrong with a dictionary its readers say, and do not begin.
            if let text = try? String(contentsOfFile: file.path, encoding: .utf8) {
                configuration.addressWords.add(dictionary: text)
                configuration.titledKinds.formUnion(DocumentKind.titled(inDictionary: text))
            }
        }
        configuration.scans.addLanguages(
            office: configuration.company.languages, dictionaries: configuration.dictionaryFiles.keys.sorted())
        configuration.notes = complaints.notes + ofRules.notes
        configuration.unknownTemplates = complaints.unknownTemplates + ofRules.unknownTemplates
        return (configuration, complaints.inOrder, ofRules.inOrder)
    }

    /// `dossier.toml`, which only the administrator has: nobody else knows who "we" are.
    private mutating func readMain(_ layers: Layers, _ complaints: Complaints) {
        let path = layers.directory + "/dossier.toml"
        guard layers.file("dossier.toml")?.path == path else {
            complaints.add(
                path, nil,
                "is not there; copy \(layers.shipped)/dossier.toml to it and fill in [company] and [[folder]]")
            return
        }
        guard let root = ConfigurationFile(path: path, name: "dossier.toml", complaints: complaints)?.root(complaints)
        else { return }
        if let section = root.section("company") {
            company = CompanySection(section: section).company()
        } else {
            root.complain(nil, "[company] is missing; say there who you are")
        }
        let store = root.section("store")
        storePath = store?.text("path").flatMap { absolute($0, "path", store ?? root) } ?? storePath
        store?.finish()
        if let section = root.section("reader") { (readerLimits, readers) = ReaderSection(section: section).limits() }
        let ocr = root.section("ocr").map(OCRSection.init)
        scans = ocr?.settings() ?? ScanSettings()
        if let section = root.section("review") {
            retriesReviews = section.truth("retry") ?? retriesReviews
            section.finish()
        }
        if let section = root.section("interactions") {
            requiresSalesperson = section.truth("salesperson_required") ?? requiresSalesperson
            section.finish()
        }
        if let section = root.section("retention") {
            canceledAfterDays = section.number("canceled_after_days", 0...36_500) ?? canceledAfterDays
            section.finish()
        }
        let read = root.sections("folder").compactMap { section in
            FolderSection(section: section, language: company.languages[0]).folder().map { ($0, section) }
        }
        folders = read.map(\.0)
        root.finish()
        PathCheck(
            folders: read.map { (settings: $0.0, section: $0.1) },
            store: (storePath, { complaint in (store ?? root).complain(store == nil ? nil : "path", complaint) })
        ).run()
    }

    private func readTaxonomy(_ layers: Layers, _ complaints: Complaints) -> Taxonomy? {
        guard let file = layers.file("taxonomy.toml") else {
            complaints.add(
                "taxonomy.toml", nil, "is neither in \(layers.directory) nor in \(layers.shipped); install Dossier anew"
            )
            return nil
        }
        let files = [file] + layers.files(in: "templates.d")
        let roots = files.compactMap { file in
            ConfigurationFile(path: file.path, name: file.name, complaints: complaints)?.root(complaints)
        }
        return roots.count < files.count
            ? nil : TaxonomyFiles(language: company.languages.first ?? "en").taxonomy(roots)
    }
}
