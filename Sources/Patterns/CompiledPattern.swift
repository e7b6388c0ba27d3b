import CPCRE2
import Glibc

/// PCRE2's compiled form of one pattern with the memory a match works in. Used by one thread at a time.
@safe struct CompiledPattern: ~Copyable {
    private let code: OpaquePointer
    private let matchData: OpaquePointer
    private let limits: OpaquePointer
    private var uses = 0

    init(_ source: String) throws(PatternFailure) {
        guard source.utf8.count <= PatternLimits.patternBytes else {
            throw .patternTooLong(bytes: source.utf8.count)
        }
        guard let setting = unsafe pcre2_compile_context_create_8(nil) else { throw .outOfMemory(source) }
        defer { unsafe pcre2_compile_context_free_8(setting) }
        unsafe pcre2_set_parens_nest_limit_8(setting, PatternLimits.nesting)
        var error: Int32 = 0
        var offset = 0
        let options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT
        let bytes = Array(source.utf8)
        guard
            let code = unsafe bytes.withUnsafeBufferPointer({ buffer in
                unsafe pcre2_compile_8(buffer.baseAddress, buffer.count, options, &error, &offset, setting)
            })
        else { throw .invalid(reason: CompiledPattern.message(error), offset: offset) }
        guard let matchData = unsafe pcre2_match_data_create_from_pattern_8(code, nil) else {
            unsafe pcre2_code_free_8(code)
            throw .outOfMemory(source)
        }
        guard let limits = unsafe pcre2_match_context_create_8(nil) else {
            unsafe pcre2_match_data_free_8(matchData)
            unsafe pcre2_code_free_8(code)
            throw .outOfMemory(source)
        }
        unsafe pcre2_set_match_limit_8(limits, PatternLimits.steps)
        unsafe pcre2_set_depth_limit_8(limits, PatternLimits.depth)
        unsafe pcre2_set_heap_limit_8(limits, PatternLimits.heapKibibytes)
        unsafe self.code = code
        unsafe self.matchData = matchData
        unsafe self.limits = limits
    }

    deinit {
        unsafe pcre2_match_context_free_8(limits)
        unsafe pcre2_match_data_free_8(matchData)
        unsafe pcre2_code_free_8(code)
    }

    /// The number of the group called `name`, nil when the pattern has none.
    func group(named name: String) -> Int? {
        let number = unsafe name.utf8CString.withUnsafeBufferPointer { characters in
            unsafe characters.withMemoryRebound(to: UInt8.self) { bytes in
                unsafe pcre2_substring_number_from_name_8(code, bytes.baseAddress)
            }
        }
        return number > 0 ? Int(number) : nil
    }

    /// In order of the alphabet, as PCRE2 keeps them: entries of one length, two bytes for the number, the name behind.
    var groupNames: [String] {
        var count: UInt32 = 0
        var length: UInt32 = 0
        var table: UnsafePointer<UInt8>?
        unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
        unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &length)
        unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
        guard let table = unsafe table, count > 0, length > 2 else { return [] }
        let bytes = unsafe UnsafeBufferPointer(start: table, count: Int(count * length))
        return (0..<Int(count)).map { index in
            let entry = unsafe bytes[(index * Int(length) + 2)..<((index + 1) * Int(length))]
            return unsafe String(decoding: entry.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    /// Where the first match at or after byte `start` has `group` (0 is the whole match); nil when nothing matches or
    /// the group took no part.
    ///
    /// PCRE2 counts its steps anew at each place where a match may start, so a long text could still take minutes:
    /// places are therefore tried in windows, with a look between two of them at the processor time of this thread. A
    /// machine that is busy with other things takes none of it, and so decides nothing.
    mutating func firstMatch(
        in text: String, from start: Int = 0, pattern: String, within time: PatternTime
    ) throws(PatternFailure) -> Match? {
        optimise()
        try time.spend(text.utf8.count - start)
        var text = text
        let outcome = text.withUTF8 { bytes -> Result<Match?, PatternFailure> in
            unsafe search(bytes, from: start, pattern: pattern, within: time)
        }
        return try outcome.get()
    }

    private func search(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, pattern: String, within time: PatternTime
    ) -> Result<Match?, PatternFailure> {
        guard bytes.count <= PatternLimits.textBytes else { return .failure(.textTooLong(bytes: bytes.count)) }
        var first = start
        var deadline: Duration?
        while first <= bytes.count {
            var last = min(first + PatternLimits.window, bytes.count)
            while last < bytes.count, unsafe bytes[last] & 0xC0 == 0x80 { last += 1 }
            let result = unsafe match(bytes, from: first, to: last)
            if result > 0 { return .success(groups()) }
            if result != PCRE2_ERROR_NOMATCH { return .failure(failure(result, pattern: pattern)) }
            if last == bytes.count { break }
            let now = PatternTime.now
            if let deadline, now > deadline { return .failure(.limitExceeded(pattern: pattern)) }
            if time.isOver(at: now) { return .failure(.timeExceeded) }
            deadline = deadline ?? now + PatternLimits.time
            first = last
        }
        return .success(nil)
    }

    /// One run of PCRE2 that tries the starts `first...last`. Just-in-time code has a small stack of its own; where
    /// that ends, the interpreter goes on with the heap.
    private func match(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int, to last: Int) -> Int32 {
        unsafe pcre2_set_offset_limit_8(limits, last)
        func run(_ options: UInt32) -> Int32 {
            unsafe pcre2_match_8(code, bytes.baseAddress, bytes.count, first, options, matchData, limits)
        }
        let result = run(PCRE2_NO_UTF_CHECK)
        return result == PCRE2_ERROR_JIT_STACKLIMIT ? run(PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT) : result
    }

    private func groups() -> Match {
        let offsets = unsafe pcre2_get_ovector_pointer_8(matchData)
        let count = Int(unsafe pcre2_get_ovector_count_8(matchData))
        let ranges = (0..<count).map { group -> Range<Int>? in
            guard let offsets = unsafe offsets else { return nil }
            let (start, end) = unsafe (offsets[2 * group], offsets[2 * group + 1])
            return start == Int(bitPattern: UInt.max) || start > end ? nil : start..<end
        }
        return Match(ranges: ranges)
    }

    /// Machine code for the pattern, made when it has proved to be used: most patterns of a large rule book hardly
    /// run. Where memory may not be executable (a hardened service), PCRE2 interprets.
    private mutating func optimise() {
        guard uses <= CompiledPattern.usesBeforeOptimising else { return }
        uses += 1
        guard uses > CompiledPattern.usesBeforeOptimising else { return }
        _ = unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    }

    private func failure(_ code: Int32, pattern: String) -> PatternFailure {
        switch code {
        case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT:
            .limitExceeded(pattern: pattern)
        default: .failed(pattern: pattern, reason: CompiledPattern.message(code))
        }
    }

    private static let usesBeforeOptimising = 4

    private static func message(_ code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
            unsafe pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
        }
        return String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
    }
}

/// Byte ranges of a match, by group; 0 is the whole.
struct Match {
    let ranges: [Range<Int>?]
}

extension PatternFailure {
    fileprivate static func outOfMemory(_ pattern: String) -> PatternFailure {
        .failed(pattern: pattern, reason: "out of memory")
    }
}
