package import Model

/// Where a file lies since it was filed away.
package struct FiledPlace: Hashable, Sendable {
    /// The whole path, for people; never used to open a file.
    package var shown: String
    /// The raw path below the drop folder. Nil for files that were filed before it was kept.
    package var path: FileName?

    package init(shown: String, path: FileName? = nil) {
        self.shown = shown
        self.path = path
    }
}
