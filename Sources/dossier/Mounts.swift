import Foundation

/// The mounted file systems (proc(5), mountinfo).
struct Mounts {
    /// Path and kind; later ones hide earlier ones at the same path.
    let all: [(path: String, kind: String)]

    static var current: Mounts {
        Mounts((try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? "")
    }

    init(_ text: String) {
        all = text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count > 6, let dash = parts.firstIndex(of: "-"), dash + 1 < parts.count else { return nil }
            return (Mounts.unescaped(parts[4]), String(parts[dash + 1]))
        }
    }

    /// The kind of the file system on which `path` lies: `ext4`, `nfs4`, `fuse.sshfs`.
    func kind(of path: String) -> String? {
        var best: (path: String, kind: String)?
        for mount in all where mount.path == "/" || path == mount.path || path.hasPrefix(mount.path + "/") {
            if mount.path.utf8.count >= best?.path.utf8.count ?? 0 { best = mount }
        }
        return best?.kind
    }

    /// File systems that others write to without this kernel seeing it.
    static func areWrittenElsewhere(_ kind: String) -> Bool {
        let kinds: Set = [
            "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "ocfs2", "gfs2",
            "vboxsf", "virtiofs", "prl_fs", "fuse",
        ]
        return kinds.contains(kind) || (kind.hasPrefix("fuse.") && kind != "fuse.lxcfs")
    }

    /// Blanks and backslashes stand as `\040` in the list.
    private static func unescaped(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), rest.count >= 3,
                let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
            {
                bytes.append(code)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
