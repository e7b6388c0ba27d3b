// Scans of made-up documents: a printed document is drawn, laid on the glass askew or upside down, and comes out of
// the scanner as a picture with its specks.

import CMuPDF
package import SampleDocuments

/// Why a document could not be scanned.
package struct ScanFailure: Error {
    package let words: String
}

package enum SampleScans {
    /// How a sheet lies on the glass, and what the glass adds.
    package struct Glass: Sendable {
        /// The sheet's right edge lies lower by this many thousandths of its width.
        package var skew = 0
        /// 1 for a sheet that lies upside down.
        package var quarterTurns = 0
        /// Specks for every million pixels.
        package var specks = 20
        package var dotsPerInch = 200
        /// 0 is black, 255 white: what is darker than this becomes black.
        package var threshold: UInt8 = 150

        package init() {}
    }

    /// The scan of a printed PDF, at most its first `pages` pages.
    package static func scan(_ document: [UInt8], glass: Glass = Glass(), pages: Int = 5) throws -> ScanFile {
        guard let reader = unsafe mupdf_reader_new(500_000_000) else { throw ScanFailure(words: "no memory") }
        defer { unsafe mupdf_reader_drop(reader) }
        return try unsafe document.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
            guard unsafe mupdf_open(reader, Int32(MUPDF_KIND_PDF.rawValue), start, bytes.count, 60) == 0 else {
                throw unsafe ScanFailure(words: String(cString: mupdf_last_message(reader)))
            }
            let count = unsafe min(pages, Int(mupdf_page_count(reader)))
            return ScanFile(try (0..<count).map { try unsafe sheet($0, of: reader, glass) })
        }
    }

    private static func sheet(_ number: Int, of reader: OpaquePointer, _ glass: Glass) throws -> ScanFile.Sheet {
        var picture = unsafe mupdf_picture()
        let result = unsafe mupdf_draw_page(
            reader, Int32(number), Int32(glass.dotsPerInch), Int32(glass.quarterTurns), 50_000_000, &picture)
        guard result == 0, let pixels = unsafe picture.pixels else { throw ScanFailure(words: "page \(number)") }
        let (width, height) = unsafe (Int(picture.width), Int(picture.height))
        var sheet = ScanFile.Sheet(width: width, height: height, dotsPerInch: glass.dotsPerInch)
        var noise = UInt64(number) &* 977 &+ 1
        for row in 0..<height {
            for column in 0..<width {
                noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let isSpeck = Int(noise >> 33) % 1_000_000 < glass.specks
                // A small turn is a shear each way.
                let fromRow = row - (column - width / 2) * glass.skew / 1000
                let fromColumn = column + (row - height / 2) * glass.skew / 1000
                let isOnSheet = fromRow >= 0 && fromRow < height && fromColumn >= 0 && fromColumn < width
                let isInk =
                    unsafe isOnSheet && pixels[fromRow * Int(picture.stride) + fromColumn] < glass.threshold
                if isInk != isSpeck { sheet.blacken(column, row) }
            }
        }
        return sheet
    }
}
