# Dossier: build, try, test, install. `make help` tells what there is.

SHELL   := /bin/bash
VERSION := 0.1.0
SWIFT   ?= swift
JOBS    ?= 2
PREFIX  ?= /usr
DESTDIR ?=
# Where the unit, the users and the folders of the service are declared. systemd reads below /usr and /usr/local.
SYSTEMD := $(PREFIX)/lib/systemd

GATE    := --explicit-target-dependency-import-check error
DEBUG   := -c debug -j $(JOBS) $(GATE)
# Debian has no Swift runtime, so what is installed carries its own.
RELEASE := -c release -j $(JOBS) $(GATE) --static-swift-stdlib
BIN      = .build/release
CATALOGS = $(wildcard systemd/catalog/*.catalog)
PAGES    = $(wildcard man/*.[1-8])
COMPLETIONS := $(PREFIX)/share/bash-completion/completions

# What the build needs from Debian. pkg-config finds the libraries, git fetches the packages.
PACKAGES := git pkg-config libc6-dev libstdc++-12-dev \
	libinotifytools0-dev libmupdf-dev libxml2-dev libpcre2-dev libsystemd-dev libseccomp-dev libsqlite3-dev \
	libopenjp2-7-dev libjbig2dec0-dev libgumbo-dev libmujs-dev libharfbuzz-dev libjpeg-dev libfreetype-dev \
	zlib1g-dev libxlsxwriter-dev libreadline-dev libtesseract-dev tesseract-ocr-nld tesseract-ocr-fra tesseract-ocr-deu tesseract-ocr-eng \
	fonts-dejavu-core
# What the service test needs besides: it boots a small Debian in a container.
SERVICE_PACKAGES := mmdebstrap systemd-container

.PHONY: help deps service-deps build demo lint test test-service bench deb install uninstall clean

help:
	@echo 'make demo          build, take in made-up documents in a scratch folder, show what became of them'
	@echo 'make test          format, build, all tests'
	@echo 'make test-service  the installed service under systemd in a container (as root)'
	@echo 'make bench         speed and memory, as ratios to what the libraries cost by themselves'
	@echo 'make build         the release build'
	@echo 'make deb           a Debian package, in .build'
	@echo 'make install       install it below PREFIX ($(PREFIX)), DESTDIR before it; as root, after make build'
	@echo 'make uninstall     take it away again; documents, ledger and configuration stay'

# Installs what is missing. As root, or with sudo; else it says what to type.
define install_packages
	missing=; for package in $(1); do \
	  dpkg-query -W -f '$${Status}\n' $$package 2>/dev/null | grep -q '^install ok installed' || \
	    missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Missing Debian packages:$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then as_root=; \
	  elif command -v sudo >/dev/null; then as_root=sudo; \
	  else echo "Please install them as root: apt-get install$$missing" >&2; exit 1; fi; \
	  $$as_root apt-get update -qq && \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing \
	    >/dev/null; \
	fi
endef

deps:
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.2 or newer is needed: see https://www.swift.org/install" >&2; exit 1; }
	@$(call install_packages,$(PACKAGES))

service-deps: deps
	@$(call install_packages,$(SERVICE_PACKAGES))

# The compiler's scratch folders and locks go with the build, not into /tmp, where it leaves them.
build: deps
	@mkdir -p .build/tmp
	TMPDIR='$(CURDIR)/.build/tmp' $(SWIFT) build $(RELEASE)
	@rm -rf .build/tmp

demo: build
	@Tests/demo/run $(BIN)

# groff is on every Debian with manual pages; where it is not, the pages are not looked at.
lint:
	$(SWIFT) format lint --strict -r Package.swift Sources Tests
	@! command -v groff >/dev/null || ! { groff -t -man -ww -z -Tutf8 $(PAGES) 2>&1 | grep .; }

# Runs $(2) and keeps what it says, a thousand lines, in $(1). When it fails, the failed tests with their messages are
# said once more at the end; when none is named, as after a crash, the last lines are.
tell_failures = echo '$(2)'; $(2) 2>&1 | tee $(1); status=$${PIPESTATUS[0]}; \
	[ $$status = 0 ] || { echo; echo 'What failed (all of it: $(1)):'; \
	  grep -E '^(✘ Test |↳)' $(1) | grep -vE '^↳ (Testing Library|Target Platform)' || tail -n 20 $(1); }; exit $$status

test: deps lint
	$(SWIFT) build --build-tests $(DEBUG)
	@$(call tell_failures,.build/test.log,$(SWIFT) test --skip-build --parallel $(DEBUG))

test-service: service-deps build
	Tests/service/run $(BIN)

bench: build
	$(BIN)/dossier-bench --bin $(BIN)

# The package of what `make install` installs.
deb: build
	@$(MAKE) --no-print-directory package BIN=$(BIN)

.PHONY: package
package:
	rm -rf .build/package
	@$(MAKE) --no-print-directory -s install DESTDIR=.build/package PREFIX=/usr BIN=$(BIN)
	install -d .build/package/DEBIAN
	sed -e 's/@VERSION@/$(VERSION)/' -e "s/@ARCHITECTURE@/$$(dpkg --print-architecture)/" debian/control \
	  > .build/package/DEBIAN/control
	install -m 644 debian/conffiles .build/package/DEBIAN/
	install -m 755 debian/postinst debian/prerm .build/package/DEBIAN/
	dpkg-deb --root-owner-group -Zgzip -z4 --build .build/package \
	  .build/dossier_$(VERSION)_$$(dpkg --print-architecture).deb
	rm -rf .build/package

install:
	@for program in dossier dossierd dossier-reader; do [ -x $(BIN)/$$program ] || \
	  { echo "$(BIN)/$$program is not there: run 'make build' first" >&2; exit 1; }; done
	install -D -s $(BIN)/dossier        $(DESTDIR)$(PREFIX)/bin/dossier
	install -D -s $(BIN)/dossierd       $(DESTDIR)$(PREFIX)/sbin/dossierd
	install -D -s $(BIN)/dossier-reader $(DESTDIR)$(PREFIX)/libexec/dossier/dossier-reader
	cd Config && find . -type f -exec install -D -m 644 {} $(abspath $(DESTDIR)$(PREFIX))/share/dossier/{} \;
	install -d $(DESTDIR)$(SYSTEMD)/system
	sed 's|/usr/|$(PREFIX)/|g' systemd/dossierd.service > $(DESTDIR)$(SYSTEMD)/system/dossierd.service
	chmod 644 $(DESTDIR)$(SYSTEMD)/system/dossierd.service
	install -D -m 644 systemd/sysusers.d/dossier.conf $(DESTDIR)$(PREFIX)/lib/sysusers.d/dossier.conf
	install -D -m 644 systemd/tmpfiles.d/dossier.conf $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/dossier.conf
	for catalog in $(CATALOGS); do install -D -m 644 $$catalog $(DESTDIR)$(SYSTEMD)/catalog/$${catalog##*/}; done
	for page in $(PAGES); do \
	  install -D -m 644 $$page $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$${page##*/}; done
	install -d $(DESTDIR)$(COMPLETIONS)
	LC_ALL=C.UTF-8 $(BIN)/dossier --generate-completion-script bash > $(DESTDIR)$(COMPLETIONS)/dossier
	chmod 644 $(DESTDIR)$(COMPLETIONS)/dossier
	install -d $(DESTDIR)/etc/dossier/rules.d
	install -d $(DESTDIR)/etc/dossier/templates.d
	[ -e $(DESTDIR)/etc/dossier/dossier.toml ] || install -m 644 Config/dossier.toml $(DESTDIR)/etc/dossier/
	@[ -n "$(DESTDIR)" ] || $(MAKE) --no-print-directory announce

# What a package's postinst would do.
.PHONY: announce
announce:
	systemd-sysusers $(PREFIX)/lib/sysusers.d/dossier.conf
	systemd-tmpfiles --create $(PREFIX)/lib/tmpfiles.d/dossier.conf
	journalctl --update-catalog
	[ ! -d /run/systemd/system ] || systemctl daemon-reload
	@echo "Installed. Edit /etc/dossier/dossier.toml, run 'dossier check', then: systemctl enable --now dossierd"

uninstall:
	[ -n "$(DESTDIR)" ] || [ ! -d /run/systemd/system ] || systemctl disable --now dossierd || true
	rm -f $(DESTDIR)$(PREFIX)/bin/dossier $(DESTDIR)$(PREFIX)/sbin/dossierd
	rm -rf $(DESTDIR)$(PREFIX)/libexec/dossier $(DESTDIR)$(PREFIX)/share/dossier
	rm -f $(DESTDIR)$(SYSTEMD)/system/dossierd.service
	rm -f $(DESTDIR)$(PREFIX)/lib/sysusers.d/dossier.conf $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/dossier.conf
	for catalog in $(CATALOGS); do rm -f $(DESTDIR)$(SYSTEMD)/catalog/$${catalog##*/}; done
	rm -f $(DESTDIR)$(COMPLETIONS)/dossier
	for page in $(PAGES); do rm -f $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$${page##*/}; done
	[ -n "$(DESTDIR)" ] || [ ! -d /run/systemd/system ] || systemctl daemon-reload
	@echo "Removed. Kept: /etc/dossier, /var/lib/dossier, and the drop folders."

clean:
	rm -rf .build
