import Glibc
import Synchronization

/// The names of the users whose files these are; asked once, for the answer may come from a directory server.
final class OwnerNames: Sendable {
    static let shared = OwnerNames()

    private let known = Mutex<[uid_t: String]>([:])

    /// The number where there is no name.
    func name(of user: uid_t) -> String {
        if let name = known.withLock({ $0[user] }) { return name }
        let name = OwnerNames.lookUp(user) ?? "\(user)"
        known.withLock { names in
            if names.count >= 1_000 { names = [:] }
            names[user] = name
        }
        return name
    }

    private static func lookUp(_ user: uid_t) -> String? {
        var entry = unsafe passwd()
        var found: UnsafeMutablePointer<passwd>?
        return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
            guard let start = buffer.baseAddress,
                unsafe getpwuid_r(user, &entry, start, buffer.count, &found) == 0,
                let name = unsafe found?.pointee.pw_name
            else { return nil }
            return unsafe String(validatingCString: name)
        }
    }
}
