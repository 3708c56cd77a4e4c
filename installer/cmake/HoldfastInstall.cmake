# Where an installed Holdfast keeps its parts, and the packages made of them: cpack -G DEB, TGZ, NSIS, WIX, DragNDrop.
include(GNUInstallDirs)
if(NOT TARGET holdfast-cli OR NOT TARGET holdfast)
  return()
endif()

install(TARGETS holdfast-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS holdfast RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} BUNDLE DESTINATION .)
install(DIRECTORY resources/ DESTINATION ${CMAKE_INSTALL_DATADIR}/holdfast)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(UNIX AND NOT APPLE)
  set(id org.holdfast.Holdfast)
  set(linux ${CMAKE_SOURCE_DIR}/installer/linux)
  # The date of the newest change, so that the same sources make the same package.
  execute_process(COMMAND git log -1 --format=%cs WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE HOLDFAST_RELEASE_DATE
                  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT HOLDFAST_RELEASE_DATE)
    string(TIMESTAMP HOLDFAST_RELEASE_DATE "%Y-%m-%d" UTC)
  endif()
  configure_file(${linux}/${id}.metainfo.xml ${CMAKE_BINARY_DIR}/linux/${id}.metainfo.xml @ONLY)
  # Made from the parser itself.
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/linux/holdfast-cli.1 ${CMAKE_BINARY_DIR}/linux/holdfast-cli
                     COMMAND holdfast-cli help --man > ${CMAKE_BINARY_DIR}/linux/holdfast-cli.1
                     COMMAND holdfast-cli help --bash-completion > ${CMAKE_BINARY_DIR}/linux/holdfast-cli
                     DEPENDS holdfast-cli VERBATIM)
  add_custom_target(holdfast_shell_texts ALL DEPENDS ${CMAKE_BINARY_DIR}/linux/holdfast-cli.1
                    ${CMAKE_BINARY_DIR}/linux/holdfast-cli)
  install(FILES ${linux}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${linux}/${id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
  install(FILES ${CMAKE_BINARY_DIR}/linux/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES ${linux}/${id}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  foreach(size 16 24 32 48 64 128 256 512)
    install(FILES ${linux}/icons/${size}.png DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps
            RENAME ${id}.png)
  endforeach()
  install(FILES ${linux}/holdfast.1 ${CMAKE_BINARY_DIR}/linux/holdfast-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${CMAKE_BINARY_DIR}/linux/holdfast-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
endif()

set(CPACK_PACKAGE_NAME holdfast)
set(CPACK_PACKAGE_VENDOR "Holdfast developers")
set(CPACK_PACKAGE_CONTACT "Holdfast developers <developers@holdfast.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGE_INSTALL_DIRECTORY Holdfast)
set(CPACK_PACKAGE_EXECUTABLES holdfast Holdfast)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)

# Debian: what the programs link is found out; what they start or read beside that is named.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "tesseract-ocr-eng, poppler-data")
set(CPACK_DEBIAN_PACKAGE_SECTION science)

# Windows and macOS: configured, not yet tried there. A file type of our own; what the user made is never touched.
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
  WriteRegStr HKCR '.holdfast' '' 'Holdfast.Project'
  WriteRegStr HKCR 'Holdfast.Project' '' 'Holdfast project'
  WriteRegStr HKCR 'Holdfast.Project\\\\shell\\\\open\\\\command' '' '\\\"$INSTDIR\\\\bin\\\\holdfast.exe\\\" \\\"%1\\\"'")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
  DeleteRegKey HKCR '.holdfast'
  DeleteRegKey HKCR 'Holdfast.Project'")
set(CPACK_WIX_UPGRADE_GUID "6F0D9C56-2B1E-4D0C-9C3A-6C5A6E1D7F42")
set(CPACK_WIX_PROGRAM_MENU_FOLDER Holdfast)
set(CPACK_DMG_VOLUME_NAME Holdfast)
set_target_properties(holdfast PROPERTIES MACOSX_BUNDLE ON
                      MACOSX_BUNDLE_INFO_PLIST ${CMAKE_SOURCE_DIR}/installer/macos/Info.plist.in
                      MACOSX_BUNDLE_BUNDLE_NAME Holdfast MACOSX_BUNDLE_GUI_IDENTIFIER org.holdfast.Holdfast
                      MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION} MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION})
include(CPack)
