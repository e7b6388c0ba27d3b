/// SHA-256 of a document's bytes: 64 lower-case hexadecimal digits. Two files with one digest are one document.
package struct DocumentDigest: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
    package let rawValue: String

    /// Nil unless the text is 64 lower-case hexadecimal digits.
    package init?(rawValue: String) {
        let bytes = rawValue.utf8
        guard bytes.count == 64, bytes.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) }) else {
            return nil
        }
        self.rawValue = rawValue
    }

    package init(bytes: some Sequence<UInt8>) {
        let digits = Array("0123456789abcdef".utf8)
        rawValue = String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    package var description: String { rawValue }
}

/// A name of a file as the system keeps it: bytes, not text. Shown percent-encoded where it is no printable UTF-8.
package struct FileName: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// The name for people, terminals and journals: valid printable UTF-8 stays, every other byte becomes `%XX`.
    /// Not reversible where the name itself holds such a sequence; never used to open a file.
    package var shown: String {
        if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else { return encoded(bytes) }
        return text.unicodeScalars.reduce(into: "") { shown, scalar in
            if FileName.isPrintable(scalar) {
                shown.unicodeScalars.append(scalar)
            } else {
                shown += encoded(Array(String(scalar).utf8))
            }
        }
    }

    /// False for control characters, line separators, and the marks that turn text around.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        default: true
        }
    }

    private func encoded(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        return String(
            decoding: bytes.flatMap { byte -> [UInt8] in
                byte >= 0x20 && byte < 0x7F
                    ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }, as: UTF8.self)
    }
}
