import Glibc
package import Model
package import Understanding

/// Dictionary files → dictionaries, before the sandbox closes.
package enum Dictionaries {
    /// Each path is a directory with files such as `nl.txt`, or one such file. Of two files for one language the first
    /// counts. Throws `unreadable` with the file, the line and the cause.
    package static func load(_ paths: [String]) throws(ProblemReason) -> [Dictionary] {
        var loaded: [Dictionary] = []
        for path in paths {
            for file in try files(path) {
                let language = language(of: file)
                if loaded.contains(where: { $0.language == language }) { continue }
                let text = try text(of: file)
                do throws(DictionaryFailure) {
                    loaded.append(try Dictionary(language: language, text: text, source: file))
                } catch {
                    throw ProblemReason(.unreadable, detail: error.description)
                }
            }
        }
        guard !loaded.isEmpty else {
            throw ProblemReason(
                .unreadable, detail: "no dictionary (nl.txt, fr.txt, …) in \(paths.joined(separator: ", "))")
        }
        return loaded
    }

    /// `nl` for `/usr/share/dossier/dictionaries/nl.txt`.
    private static func language(of file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "." })
    }

    private static func files(_ path: String) throws(ProblemReason) -> [String] {
        guard let directory = unsafe opendir(path) else {
            guard errno == ENOTDIR else { throw failure(path) }
            return [path]
        }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".txt"), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted().map { "\(path)/\($0)" }
    }

    /// At most a megabyte of it.
    private static func text(of file: String) throws(ProblemReason) -> String {
        let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(file) }
        defer { close(descriptor) }
        var count = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, filled in
            while filled < buffer.count {
                count = unsafe read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
                guard count > 0 else { break }
                filled += count
            }
        }
        guard count >= 0 else { throw failure(file) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func failure(_ path: String) -> ProblemReason {
        ProblemReason(.unreadable, detail: unsafe "the dictionary \(path): \(String(cString: strerror(errno)))")
    }
}
