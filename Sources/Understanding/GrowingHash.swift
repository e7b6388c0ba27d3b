/// A hash that grows byte by byte (FNV-1a, 64 bits), so that a phrase is looked up word after word.
struct GrowingHash: Hashable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
}
