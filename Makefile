# The front door and nothing more: meson does the work.
.PHONY: run check pictures format clean
build = test -f build/build.ninja || meson setup build; meson compile -C build

run:
	data/prepare run
	$(build)
	data/demo build

check:
	data/prepare run check
	$(build)
	tests/virtual-display meson test -C build --print-errorlogs

pictures:
	data/prepare run check
	$(build)
	tests/pictures build

format:
	clang-format-14 -i $$(find src tests -name '*.[ch]')

clean:
	rm -rf build
