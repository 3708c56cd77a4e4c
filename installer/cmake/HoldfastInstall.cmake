# Where an installed Holdfast keeps its parts.
include(GNUInstallDirs)
