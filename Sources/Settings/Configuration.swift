package import Model

/// All that the administrator decides, read, layered over the shipped defaults, and checked as a whole.
package struct Configuration: Sendable, Equatable {
    package var company: Company
    /// The directory of the ledger and the stored documents.
    package var storePath: String
    package var folders: [FolderSettings]
    /// In order: by name of file, then by place in it.
    package var rules: [Rule]
    package var taxonomy: Taxonomy
    /// The directory of the shipped dictionaries, one file a language (`nl.txt`).
    package var dictionariesPath: String
    /// The file of each language (`nl`), the administrator's own before the shipped one.
    package var dictionaryFiles: [String: String]
    /// The words of all dictionaries that stand in addresses.
    package var addressWords = AddressWords()
    /// The directory of the shipped catalogs of words, one file a language (`nl.po`).
    package var wordingPath = ""
    /// The kinds of documents that the dictionaries have titles for.
    package var titledKinds: Set<DocumentKind> = []
    package var readerPath: String
    package var readerLimits: ReaderLimits
    /// How many reader processes; nil for one a core.
    package var readers: Int?
    package var scans = ScanSettings()
    /// Waiting documents are tried again when the service starts and when the configuration was read anew.
    package var retriesReviews = false
    /// Interactions that people enter must have a salesperson.
    package var requiresSalesperson = false
    /// Days after which canceled entries are deleted by themselves; 0 for never.
    package var canceledAfterDays = 0
    /// The directory the configuration was read from.
    package var sourceDirectory: String
    /// The files beside the rules that say what the rules are to decide (`RuleTest.load`).
    package var ruleTestFiles: [String] = []
    /// Templates that rules name and no file has.
    package var unknownTemplates: [UnknownTemplate] = []
    /// What is allowed in the files and yet seldom meant.
    package var notes: [Complaint] = []

    package init(
        company: Company, storePath: String, folders: [FolderSettings] = [], rules: [Rule] = [],
        taxonomy: Taxonomy = Taxonomy(), dictionariesPath: String, dictionaryFiles: [String: String] = [:],
        readerPath: String, readerLimits: ReaderLimits = ReaderLimits(), readers: Int? = nil, sourceDirectory: String
    ) {
        self.company = company
        self.storePath = storePath
        self.folders = folders
        self.rules = rules
        self.taxonomy = taxonomy
        self.dictionariesPath = dictionariesPath
        self.dictionaryFiles = dictionaryFiles
        self.readerPath = readerPath
        self.readerLimits = readerLimits
        self.readers = readers
        self.sourceDirectory = sourceDirectory
    }
}
