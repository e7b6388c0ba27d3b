import Crypto
import Model

/// By what an entry of another system is known again. What its row says stands in the log, from which persons can be
/// erased and entries purged, and nowhere beside it: only the SHA-256 is kept.
enum ImportKey {
    static func digest(_ text: String) -> String {
        DocumentDigest(bytes: SHA256.hash(data: Array(text.utf8))).rawValue
    }
}
