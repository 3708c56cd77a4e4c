"""Errors that ezdxf's audit finds in DXF files, one a line. Exit code 2 when ezdxf is not installed."""
import sys

try:
    import ezdxf
except ImportError:
    sys.exit(2)

for path in sys.argv[1:]:
    document = ezdxf.readfile(path)
    auditor = document.audit()
    for entry in auditor.errors + auditor.fixes:
        print(path, entry.code, entry.message)
