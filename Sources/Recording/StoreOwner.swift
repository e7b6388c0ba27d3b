import CDescriptors
import Glibc

/// What this process is to a store, by the operating system's user and groups.
package enum StoreOwner {
    /// True for root, and for the owner of the directory; of one that is not there yet, for whoever may make it.
    package static func isThisUser(ofDirectory directory: String) -> Bool {
        var owner = stat()
        guard geteuid() != 0, unsafe stat(directory, &owner) == 0 else { return true }
        return owner.st_uid == geteuid()
    }

    /// True when this process runs with the rights of the group.
    package static func isMember(ofGroup group: String) -> Bool { unsafe descriptors_is_member(group) == 1 }
}
