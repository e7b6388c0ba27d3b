package import Logging

/// The kinds of events that administrators look for: each has a MESSAGE_ID of its own, which `journalctl -x` explains
/// by the catalog in `systemd/catalog`.
package enum JournalEvent: String, Sendable, CaseIterable {
    case recorded
    case review
    case duplicate
    case problem
    /// A file of contacts was imported, as a whole or in part.
    case contactsImported = "contacts-imported"
    /// Nothing of a file of contacts could be imported.
    case contactsRefused = "contacts-refused"
    /// A rule said that nothing is to be recorded.
    case ignored
    /// The service takes in files from now on.
    case started
    case configurationRefused = "configuration-refused"
    case configurationReloaded = "configuration-reloaded"
    /// A drop folder cannot be read, or not be watched.
    case folderTrouble = "folder-trouble"
    /// A drop folder is well again.
    case folderWell = "folder-well"
    /// A file cannot be taken in for now, and waits in its folder: the disk is full, the ledger is away.
    case postponed
    /// A file that does not come to rest was left where it is.
    case unsettled
    /// Entries that had been canceled for long enough were deleted.
    case purged

    /// 128 bits in hexadecimal, for ever the same.
    package var messageID: String {
        switch self {
        case .recorded: "6d0c3f1d8b4e4b0fa1a52a2f4b1f0c11"
        case .review: "0f7be9e5c2a94f3d9d3b6a7f5ad2e822"
        case .duplicate: "b3a1c58e7d5f4f6c8e2f9a04d6c7b933"
        case .problem: "e94d27a6f0c34a58b7c1d3e8a5f6c244"
        case .contactsImported: "3b8f6d2e9a5c4d17b6e1f0a8c7d3e4bb"
        case .contactsRefused: "9c5e2a7d4f1b4e68a3d0c9b7f6e8a1dd"
        case .ignored: "3b7e0d5a9c1f48e2a6d4b8f0c2e5a7d3"
        case .started: "51f8a2c7d9e64b13a0f4c6b8e2d7a955"
        case .configurationRefused: "c7e2b9d4f1a84356b8d0e3f6a9c5d166"
        case .configurationReloaded: "2a9d5e8c7b3f4160a4c8e1f7d2b6c377"
        case .folderTrouble: "8e4b1f7a6c2d49e3b5a9d8c0f3e7a588"
        case .folderWell: "f5c8d3a2e9b74d06a1e4f8b7c6d2e799"
        case .postponed: "a6e1d9c4b8f24375b2c7f0e5d8a3b9aa"
        case .unsettled: "d1a8e6f4c3b94728b6e0f5a7c9d4e2cc"
        case .purged: "4e6b0d9f2c8a4b71953fd1a7e0c6b8ee"
        }
    }

    /// For loggers: `logger.error("…", metadata: JournalEvent.configurationRefused.metadata)`.
    package var metadata: Logger.Metadata { [JournalFields.messageID: .string(messageID)] }

    /// With the drop folder that it is about, as DOSSIER_FOLDER.
    package func metadata(folder: String) -> Logger.Metadata {
        [JournalFields.messageID: .string(messageID), "FOLDER": .string(folder)]
    }
}
