import Intake
import Recording
import Settings

/// The ledger with the taxonomy of today, and the desk at which waiting documents are settled.
struct OpenDesk {
    let configuration: Configuration
    let ledger: SQLiteLedger
    let desk: ReviewDesk

    init(_ common: CommonOptions) throws {
        configuration = try common.configuration()
        ledger = try SQLiteLedger(directory: configuration.storePath)
        try ledger.install(configuration.taxonomy)
        desk = try ReviewDesk(configuration, ledger: ledger)
    }
}
