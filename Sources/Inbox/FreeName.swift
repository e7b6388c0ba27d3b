/// Names for a second and a third file of one name: `Invoice.pdf`, `Invoice (2).pdf`, …
enum FreeName {
    /// Bytes; what Linux file systems allow.
    static let longest = 255

    /// A name that is not taken. Finds it in few steps also where thousands are: doubles until one is free, then
    /// halves the distance.
    static func find(for name: [UInt8], isTaken: ([UInt8]) -> Bool) -> [UInt8] {
        if !isTaken(name) { return name }
        var taken = 1
        var free = 2
        while free < 1 << 40, isTaken(numbered(name, free)) { (taken, free) = (free, free * 2) }
        while free - taken > 1 {
            let middle = (taken + free) / 2
            if isTaken(numbered(name, middle)) { taken = middle } else { free = middle }
        }
        return numbered(name, free)
    }

    static func numbered(_ name: [UInt8], _ number: Int) -> [UInt8] {
        let dot = dot(in: name)
        let ending = Array(" (\(number))".utf8) + name[dot...]
        return shortened(name[..<dot], to: longest - ending.count) + ending
    }

    /// How all the names begin that `find` gives for this one.
    static func stem(of name: [UInt8]) -> [UInt8] {
        let dot = dot(in: name)
        let longestNumber = " (1099511627776)".utf8.count
        return shortened(name[..<dot], to: longest - longestNumber - (name.count - dot))
    }

    /// Where the ending of the name begins; its end when it has none.
    private static func dot(in name: [UInt8]) -> Int {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0, name.count - dot <= 16 else {
            return name.count
        }
        return dot
    }

    /// Cut where a character of UTF-8 begins.
    static func shortened(_ name: ArraySlice<UInt8>, to length: Int) -> [UInt8] {
        guard name.count > length else { return Array(name) }
        var end = name.startIndex + length
        while end > name.startIndex, name[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(name[..<end])
    }
}
