import ArgumentParser
import Foundation
import Model
import Operations
import Recording
import Settings

/// What every command takes.
struct CommonOptions: ParsableArguments {
    static let standardDirectory = "/etc/dossier"

    @Option(help: "The directory of the configuration.", completion: .directory)
    var config = CommonOptions.standardDirectory

    /// The configuration; `dossier` tells every complaint when there is none.
    func configuration() throws(ConfigurationFailure) -> Configuration {
        do throws(ConfigurationFailure) {
            return try Configuration.load(directory: directory, programPath: CommonOptions.programPath)
        } catch {
            throw error.naming(MissingRight(toRead: directory + "/dossier.toml"))
        }
    }

    /// The configuration for what needs no rules: mistakes in their files are hinted at, and no hindrance.
    func configurationBesideRules() throws(ConfigurationFailure) -> Configuration {
        do throws(ConfigurationFailure) {
            let (configuration, ofRules) = try Configuration.loadBesideRules(
                directory: directory, programPath: CommonOptions.programPath)
            if !ofRules.isEmpty { _ = CommonOptions.hint }
            return configuration
        } catch {
            throw error.naming(MissingRight(toRead: directory + "/dossier.toml"))
        }
    }

    /// Said once, however often the configuration is read.
    private static let hint: Void = StandardError.say(
        "There are mistakes in the files of rules, which this does without; 'dossier check' tells them.")

    /// How commands call the folder of `configuration(rules:)`.
    static let rulesHelp: ArgumentHelp =
        "A folder with rules on trial; it stands for rules.d as a whole, and the shipped rules stay below it."

    /// The configuration with the rules of another folder; with nil those in force.
    func configuration(rules: String?) throws -> Configuration {
        guard let rules else { return try configuration() }
        return try Configuration.load(
            directory: directory, programPath: CommonOptions.programPath, rules: try folder(ofRules: rules))
    }

    /// The same as far as it can be read, with all complaints.
    func examined(rules: String?) throws -> (configuration: Configuration, complaints: [Complaint]) {
        let path = try rules.map(folder(ofRules:))
        let examined = Configuration.examine(
            directory: directory, programPath: CommonOptions.programPath, rules: path)
        guard !examined.complaints.isEmpty else { return examined }
        let failure = ConfigurationFailure(complaints: examined.complaints)
        let right = MissingRight(toRead: directory + "/dossier.toml")
        return (examined.configuration, failure.naming(right).complaints)
    }

    private func folder(ofRules rules: String) throws -> String {
        let path = URL(fileURLWithPath: rules).standardizedFileURL.path
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/.")
        guard attributes?[.type] as? FileAttributeType == .typeDirectory else {
            throw Refusal("There is no folder \(path) with rules.")
        }
        return path
    }

    /// The office in the hands of who runs this command. Commands that only show open it `readOnly`: then nothing is
    /// made or changed.
    ///
    /// - Parameter needsRules: False for what works although there are mistakes in the rules.
    func office(readOnly: Bool, needsRules: Bool = false) throws -> Office {
        let configuration = needsRules ? try configuration() : try configurationBesideRules()
        return try Office(configuration, user: CurrentUser.office(store: configuration.storePath), readOnly: readOnly)
    }

    /// The office's ledger.
    func ledger(readOnly: Bool = true) throws -> SQLiteLedger { try office(readOnly: readOnly).ledger }

    /// `config` as an absolute path.
    var directory: String { URL(fileURLWithPath: config).standardizedFileURL.path }

    /// Where this program itself lies, whatever it was called by.
    static var programPath: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}

extension ConfigurationFailure {
    /// Where a right is missing that is all there is to say: what could not be read was not judged.
    fileprivate func naming(_ right: MissingRight?) -> ConfigurationFailure {
        guard let right else { return self }
        return ConfigurationFailure(complaints: [Complaint(file: right.path, message: right.phrase.description)])
    }
}
