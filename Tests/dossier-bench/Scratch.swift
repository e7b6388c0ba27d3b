import Foundation
import SampleDocuments

/// A folder on the disk that is measured; everything the benchmark writes is in it.
struct Scratch {
    let root: URL

    init(in folder: URL) throws {
        root = folder.standardizedFileURL.resolvingSymlinksInPath()
            .appendingPathComponent("bench-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: root) }

    /// A fresh office: configuration, empty drop folder, empty store, and a folder to write into before renaming.
    ///
    /// The earlier ones stay until all is measured: for minutes after thousands of files were removed, some file
    /// systems make new ones more slowly.
    ///
    /// `seed`: of the made-up office whose contacts it has.
    func office(_ name: String, seed: UInt64 = 5) throws -> Office {
        let office = Office(root: root.appendingPathComponent("\(name)-\(UUID().uuidString)"))
        for folder in [office.configuration, office.drop, office.staging, office.store] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        let made = SampleOffice(seed: seed)
        try Data(made.contactsCSV.utf8).write(to: office.contacts)
        let text = """
            \(made.companyTOML)
            [store]
            path = "\(office.store.path)"

            [[folder]]
            path = "\(office.drop.path)"

            """
        try Data(text.utf8).write(to: office.configuration.appendingPathComponent("dossier.toml"))
        return office
    }
}

/// The folders of one made-up office.
struct Office {
    let root: URL
    var configuration: URL { root.appendingPathComponent("etc") }
    var drop: URL { root.appendingPathComponent("drop") }
    var staging: URL { root.appendingPathComponent("staging") }
    var store: URL { root.appendingPathComponent("store") }
    var contacts: URL { root.appendingPathComponent("contacts.csv") }

    /// The plain files that still lie in the drop folder.
    func waiting() throws -> Int {
        try FileManager.default.contentsOfDirectory(at: drop, includingPropertiesForKeys: [.isRegularFileKey])
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }.count
    }

    /// Renames everything staged into the drop folder.
    func renameAllIn() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: staging.path) {
            try FileManager.default.moveItem(
                at: staging.appendingPathComponent(name), to: drop.appendingPathComponent(name))
        }
    }
}
