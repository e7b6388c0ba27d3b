/// A page drawn in grey: a byte each pixel, 255 is white. Valid only while it is handed out.
@safe struct Picture {
    let pixels: UnsafeBufferPointer<UInt8>
    let width: Int
    let height: Int
    /// Bytes from one row to the next.
    let stride: Int
    let dotsPerInch: Int
    /// The page's size in points, before any turn.
    let pageWidth: Double
    let pageHeight: Double

    /// An A3 page at 300 dots per inch, and a little.
    static let mostPixels = 20_000_000

    init(
        pixels: UnsafeBufferPointer<UInt8>, width: Int, height: Int, stride: Int, dotsPerInch: Int, pageWidth: Double,
        pageHeight: Double
    ) {
        unsafe self.pixels = pixels
        self.width = width
        self.height = height
        self.stride = stride
        self.dotsPerInch = dotsPerInch
        self.pageWidth = pageWidth
        self.pageHeight = pageHeight
    }

    /// True when hardly anything is on it: an empty sheet with its specks.
    var isBlank: Bool {
        var dark = 0
        var looked = 0
        for row in Swift.stride(from: 0, to: height, by: 3) {
            for column in Swift.stride(from: 0, to: width, by: 3) {
                looked += 1
                if unsafe pixels[row * self.stride + column] < 140 { dark += 1 }
            }
        }
        return dark * 10_000 < looked
    }
}
