/// What `--version` says; the Makefile has it too, for the package.
package let programVersion = "0.1.0"
