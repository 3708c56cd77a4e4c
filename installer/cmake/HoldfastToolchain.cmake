# Warnings, caches, linkers and sanitizers: the same for every target of the house.
if(MSVC)
  add_compile_options(/W4 /WX /permissive- /utf-8 /Zc:preprocessor /bigobj)
else()
  add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # False alarms of GCC 12 in its own std::string and std::variant (GCC bugs 105651, 105562, 80635, 105329).
    add_compile_options(-Wno-restrict -Wno-maybe-uninitialized -Wno-array-bounds)
  elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # std::stable_sort of GCC 12's library calls what that library deprecates.
    add_compile_options(-Wno-deprecated-declarations)
  endif()
endif()

find_program(HOLDFAST_CCACHE ccache)
if(HOLDFAST_CCACHE)
  # Paths relative to the source tree and tolerant precompiled headers, so a second checkout hits too.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${HOLDFAST_CCACHE})
endif()

find_program(HOLDFAST_MOLD mold)
if(HOLDFAST_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()

if(HOLDFAST_SANITIZE)
  add_compile_options(-fsanitize=${HOLDFAST_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${HOLDFAST_SANITIZE})
endif()

if(HOLDFAST_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "HOLDFAST_FUZZ needs clang: cmake --preset fuzz")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

set(CMAKE_POSITION_INDEPENDENT_CODE ON)
