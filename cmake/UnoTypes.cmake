# add_uno_types(<name> <root> <rdb> <headers>): from the .idl files below the folder <root> to the type library <rdb>,
# which is packed, and the C++ headers in the folder <headers>, which are compiled against.
#
# Targets: <name>_rdb and <name>_headers; the office's own headers come with ansinh_uno.
include_guard(GLOBAL)

function(add_uno_types name root rdb headers)
  file(GLOB_RECURSE idl_files CONFIGURE_DEPENDS "${root}/*.idl")
  list(TRANSFORM LibreOfficeSDK_TYPES PREPEND "-X" OUTPUT_VARIABLE known_types)
  set(stamp "${headers}.stamp")
  # include folders must exist when CMake checks the imported targets, before the first build
  file(MAKE_DIRECTORY "${headers}")

  # unoidl-write reads the whole tree from its root and wants one entity a file, in folders named after the modules.
  add_custom_command(OUTPUT "${rdb}"
    COMMAND "${LibreOfficeSDK_UNOIDL_WRITE}" ${LibreOfficeSDK_TYPES} "${root}" "${rdb}"
    DEPENDS ${idl_files} ${LibreOfficeSDK_TYPES}
    COMMENT "Type library of ${name}" VERBATIM)
  add_custom_command(OUTPUT "${stamp}"
    COMMAND "${LibreOfficeSDK_CPPUMAKER}" -Gc "-O${headers}" ${known_types} "${rdb}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS "${rdb}"
    COMMENT "C++ headers of ${name}" VERBATIM)

  add_custom_target(${name}_rdb DEPENDS "${rdb}")
  add_custom_target(${name}_headers DEPENDS "${stamp}")
  add_dependencies(${name}_headers ${name}_rdb) # else a parallel make could write the type library twice
endfunction()
