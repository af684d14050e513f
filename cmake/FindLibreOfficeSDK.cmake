# The LibreOffice SDK: headers, import libraries and the tools that turn .idl files into types.
#
# In:  LO_SDK (cache), the SDK's root folder.
# Out: LibreOfficeSDK_INCLUDE_DIR, LibreOfficeSDK_LIBRARY_DIR, LibreOfficeSDK_PROGRAM_DIR (the office's own program
#      folder), LibreOfficeSDK_TYPES (the .rdb files with the office's types), LibreOfficeSDK_CPPUMAKER,
#      LibreOfficeSDK_UNOIDL_WRITE, and the target LibreOfficeSDK::uno (defines, include folder, import libraries).
set(LO_SDK "/usr/lib/libreoffice/sdk" CACHE PATH "Root folder of the LibreOffice SDK")

# Only the SDK that was asked for: a second LibreOffice on the machine must not supply half of the pieces.
find_path(LibreOfficeSDK_INCLUDE_DIR sal/config.h PATHS "${LO_SDK}/include" NO_DEFAULT_PATH)
find_path(LibreOfficeSDK_PROGRAM_DIR types/offapi.rdb PATHS "${LO_SDK}/../program" NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_CPPUMAKER cppumaker PATHS "${LO_SDK}/bin" NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_UNOIDL_WRITE unoidl-write PATHS "${LO_SDK}/bin" NO_DEFAULT_PATH)
find_path(LibreOfficeSDK_LIBRARY_DIR libuno_sal.so PATHS "${LO_SDK}/lib" NO_DEFAULT_PATH)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK
  REQUIRED_VARS LibreOfficeSDK_INCLUDE_DIR LibreOfficeSDK_LIBRARY_DIR LibreOfficeSDK_PROGRAM_DIR
    LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_UNOIDL_WRITE
  REASON_FAILURE_MESSAGE "Install libreoffice-dev, or set LO_SDK to the SDK's root folder (it is '${LO_SDK}' now).")

if(LibreOfficeSDK_FOUND)
  # The tools are picky: they take "a/../b" for a legacy file they cannot open.
  get_filename_component(LibreOfficeSDK_PROGRAM_DIR "${LibreOfficeSDK_PROGRAM_DIR}" REALPATH)
  set(LibreOfficeSDK_TYPES "${LibreOfficeSDK_PROGRAM_DIR}/types.rdb" "${LibreOfficeSDK_PROGRAM_DIR}/types/offapi.rdb")
  if(NOT TARGET LibreOfficeSDK::uno)
    # Names and a bare -L, neither full paths nor link directories: CMake would write either into the library's run
    # path, and the .oxt would look for an office where the build machine had one.
    add_library(LibreOfficeSDK::uno INTERFACE IMPORTED)
    set_target_properties(LibreOfficeSDK::uno PROPERTIES
      INTERFACE_COMPILE_DEFINITIONS "UNX;GCC;LINUX;CPPU_ENV=gcc3"
      INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${LibreOfficeSDK_INCLUDE_DIR}"
      INTERFACE_INCLUDE_DIRECTORIES "${LibreOfficeSDK_INCLUDE_DIR}"
      INTERFACE_LINK_OPTIONS "-L${LibreOfficeSDK_LIBRARY_DIR}"
      INTERFACE_LINK_LIBRARIES "-luno_cppuhelpergcc3;-luno_cppu;-luno_salhelpergcc3;-luno_sal")
  endif()
endif()
mark_as_advanced(LibreOfficeSDK_INCLUDE_DIR LibreOfficeSDK_LIBRARY_DIR LibreOfficeSDK_PROGRAM_DIR
  LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_UNOIDL_WRITE)
