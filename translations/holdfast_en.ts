<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BatchDialog</name>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="28"/>
        <source>Batch Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="45"/>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="45"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="45"/>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="45"/>
        <source>Rod runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="45"/>
        <source>Worst ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="45"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="52"/>
        <source>Folder for the results, one subfolder a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="53"/>
        <source>Choose...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="54"/>
        <source>Add Projects...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="55"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="56"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="57"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="63"/>
        <source>Output folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="83"/>
        <source>Output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="88"/>
        <source>Add projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="89"/>
        <source>Projects and lists (*.holdfast *.json *.csv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="124"/>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/batch_dialog.cpp" line="212"/>
        <source>Cancelled. What was finished is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/window/batch_dialog.cpp" line="215"/>
        <source>%n project(s) done; summary.csv is in %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobPanel</name>
    <message>
        <location filename="../ui/panels/job_panel.cpp" line="16"/>
        <source>Nothing is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/job_panel.cpp" line="18"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/job_panel.cpp" line="30"/>
        <source>Stages of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/job_panel.cpp" line="33"/>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/job_panel.cpp" line="50"/>
        <source>Designing...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/job_panel.cpp" line="62"/>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/job_panel.cpp" line="62"/>
        <source>Finished.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <location filename="../ui/panels/log_panel.cpp" line="55"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../ui/window/main_window.cpp" line="30"/>
        <source>Projects (*.holdfast *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="42"/>
        <source>ft-in, lb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="94"/>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="98"/>
        <source>The stored results are not complete. Press F5 to design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="104"/>
        <location filename="../ui/window/main_window_menus.cpp" line="194"/>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="135"/>
        <source>Designing...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="136"/>
        <source>Results are out of date: press F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="152"/>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="153"/>
        <source>Save the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="172"/>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="208"/>
        <location filename="../ui/window/main_window.cpp" line="224"/>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="215"/>
        <source>Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="215"/>
        <source>Projects (*.holdfast)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="230"/>
        <source>Import drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="231"/>
        <source>Drawings (*.dxf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="239"/>
        <source>Import design criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="239"/>
        <source>Criteria (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="246"/>
        <source>Export report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="247"/>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window.cpp" line="257"/>
        <source>Export all into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="38"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="39"/>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="41"/>
        <source>&amp;Open...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="42"/>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="45"/>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="47"/>
        <source>Save &amp;As...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="49"/>
        <source>&amp;Import Drawings...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="49"/>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="51"/>
        <source>Import &amp;Criteria...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="54"/>
        <source>&amp;Export Report...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="54"/>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="56"/>
        <source>Export A&amp;ll...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="58"/>
        <source>&amp;Batch Run...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="60"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="67"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="68"/>
        <source>&amp;Deselect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="68"/>
        <source>Ctrl+Shift+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="70"/>
        <source>&amp;Bring Selection into Sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="70"/>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="84"/>
        <source>&amp;Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="85"/>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="86"/>
        <source>&amp;Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="87"/>
        <source>&amp;Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="88"/>
        <source>&amp;Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="89"/>
        <source>B&amp;ottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="90"/>
        <source>&amp;Isometric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="98"/>
        <source>Fit &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="98"/>
        <source>Ctrl+0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="108"/>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="109"/>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="110"/>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="124"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="127"/>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="130"/>
        <source>&amp;Reset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="132"/>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="134"/>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="141"/>
        <source>&amp;Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="143"/>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="145"/>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="145"/>
        <source>Shift+F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="147"/>
        <source>Show &amp;Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="148"/>
        <source>Show C&amp;lashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="149"/>
        <source>Show &amp;Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="154"/>
        <location filename="../ui/window/main_window_menus.cpp" line="155"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="157"/>
        <source>&amp;Keyboard and Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="159"/>
        <source>&amp;About Holdfast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="166"/>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="192"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/main_window_menus.cpp" line="216"/>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <location filename="../ui/window/message_bar.cpp" line="28"/>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <location filename="../ui/view3d/overlay.cpp" line="73"/>
        <source>Utilization (demand / capacity)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PropertyPanel</name>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="72"/>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="72"/>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="72"/>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="73"/>
        <source>Calculation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="73"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="73"/>
        <source>Ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="73"/>
        <source>Calculations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="85"/>
        <source>Formula, substitution, result and clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="116"/>
        <source>Nothing selected: the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="148"/>
        <source>No calculation belongs to this selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/property_panel.cpp" line="150"/>
        <source>Choose a number above to see its formula, substitution and clause.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <location filename="../ui/window/about.cpp" line="16"/>
        <source>Holdfast help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/about.cpp" line="20"/>
        <source>This page is not part of the installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/about.cpp" line="31"/>
        <source>About Holdfast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/about.cpp" line="35"/>
        <source>Continuous threaded-rod tie-downs for light-frame wood buildings.

The engineer of record stays responsible for every number. Check the assumptions and findings before a result is used.

GNU General Public License, version 3 or later. No warranty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <location filename="../ui/sheet/sheet_view.cpp" line="45"/>
        <source>Sheet with the detected walls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sheet/sheet_view.cpp" line="46"/>
        <location filename="../ui/sheet/sheet_view.cpp" line="77"/>
        <source>No sheet yet. Import drawings and press F5 to design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sheet/sheet_view.cpp" line="78"/>
        <source>Reading the sheet...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sheet/sheet_view.cpp" line="263"/>
        <source>x %1   y %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageModel</name>
    <message>
        <location filename="../ui/models/stage_model.cpp" line="82"/>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/models/stage_model.cpp" line="83"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/models/stage_model.cpp" line="84"/>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/models/stage_model.cpp" line="85"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <location filename="../ui/panels/table_panel.cpp" line="44"/>
        <source>Filter rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panels/table_panel.cpp" line="47"/>
        <source>Filter of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panels/table_panel.cpp" line="98"/>
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panels/table_panel.cpp" line="98"/>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <location filename="../ui/models/tree_model.cpp" line="80"/>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/models/tree_model.cpp" line="80"/>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <location filename="../ui/panels/tree_panel.cpp" line="17"/>
        <source>Project tree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>View3D</name>
    <message>
        <location filename="../ui/view3d/view3d.cpp" line="72"/>
        <location filename="../ui/view3d/view3d.cpp" line="95"/>
        <source>Nothing to show yet. Import drawings and press F5 to design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/view3d/view3d.cpp" line="76"/>
        <source>3D view of the building</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <location filename="../ui/window/workspace.cpp" line="33"/>
        <source>3D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="34"/>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="53"/>
        <source>Levels shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="56"/>
        <source>Colour by utilization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="60"/>
        <location filename="../ui/window/workspace.cpp" line="153"/>
        <source>Walls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="64"/>
        <source>Parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="66"/>
        <source>Levels:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="94"/>
        <source>Sheet shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="97"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="98"/>
        <source>Sheet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="147"/>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="149"/>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="150"/>
        <source>Rod runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="151"/>
        <source>Rod schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="152"/>
        <source>Load path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="154"/>
        <source>Clashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="155"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="156"/>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="157"/>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="158"/>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="160"/>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="161"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="228"/>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="234"/>
        <source>Level %1 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/window/workspace.cpp" line="237"/>
        <source>Up to level %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
