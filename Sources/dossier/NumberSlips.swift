/// The contact numbers that somebody may have meant who typed another: zeros left out, two characters swapped, one
/// forgotten, typed twice, or wrong; the likeliest first.
struct NumberSlips {
    let numbers: [String]

    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    private static let longest = 12

    init(_ number: String) {
        let typed = Array(number)
        guard typed.count <= NumberSlips.longest else {
            numbers = []
            return
        }
        var slips: [[Character]] = []
        let figures = typed.firstIndex(where: \.isNumber) ?? typed.count
        for count in 1...6 {
            slips.append(typed[..<figures] + Array(repeating: "0", count: count) + typed[figures...])
        }
        for index in typed.indices.dropLast() {
            var swapped = typed
            swapped.swapAt(index, index + 1)
            slips.append(swapped)
        }
        for index in typed.indices where typed.count > 1 {
            slips.append(Array(typed[..<index] + typed[(index + 1)...]))
        }
        for index in 0...typed.count {
            slips += NumberSlips.alphabet.map { typed[..<index] + [$0] + typed[index...] }
        }
        for index in typed.indices {
            slips += NumberSlips.alphabet.map { typed[..<index] + [$0] + typed[(index + 1)...] }
        }
        numbers = slips.map { String($0) }
    }
}
