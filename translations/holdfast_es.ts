<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BaselineMenu</name>
    <message>
        <source>Re&amp;visions</source>
        <translation>Re&amp;visiones</translation>
    </message>
    <message>
        <source>&amp;Keep This Design as the Baseline</source>
        <translation>&amp;Conservar este diseño como referencia</translation>
    </message>
    <message>
        <source>&amp;Compare with Project...</source>
        <translation>Com&amp;parar con un proyecto...</translation>
    </message>
    <message>
        <source>&amp;Forget the Baseline</source>
        <translation>&amp;Olvidar la referencia</translation>
    </message>
    <message>
        <source>Forget the baseline</source>
        <translation>Olvidar la referencia</translation>
    </message>
    <message>
        <source>&amp;Show Changes in the Views</source>
        <translation>&amp;Mostrar los cambios en las vistas</translation>
    </message>
    <message>
        <source>Show the &amp;List of Changes</source>
        <translation>Mostrar la &amp;lista de cambios</translation>
    </message>
    <message>
        <source>Keep the baseline</source>
        <translation>Conservar la referencia</translation>
    </message>
    <message>
        <source>The earlier revision</source>
        <translation>La revisión anterior</translation>
    </message>
    <message>
        <source>Projects (*.holdfast *.json)</source>
        <translation>Proyectos (*.holdfast *.json)</translation>
    </message>
    <message>
        <source>Designing the earlier revision %1 ...</source>
        <translation>Diseñando la revisión anterior %1 ...</translation>
    </message>
    <message>
        <source>Compare with another project</source>
        <translation>Comparar con otro proyecto</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Export &amp;To</source>
        <translation>Exportar &amp;hacia</translation>
    </message>
    <message>
        <source>The firm&apos;s report template</source>
        <translation>Plantilla de memoria de la firma</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Plantillas (*.json)</translation>
    </message>
    <message>
        <source>Report template</source>
        <translation>Plantilla de memoria</translation>
    </message>
    <message>
        <source>Report &amp;Template...</source>
        <translation>Plan&amp;tilla de memoria...</translation>
    </message>
    <message>
        <source>Report &amp;Without a Template</source>
        <translation>Memoria si&amp;n plantilla</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exportar la memoria</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export all into a folder</source>
        <translation>Exportar todo a una carpeta</translation>
    </message>
</context>
<context>
    <name>QMenu</name>
    <message>
        <source>NOT VALID: the file was changed after %1 signed it on %2.</source>
        <translation>NO VÁLIDA: el archivo se modificó después de que %1 lo firmara el %2.</translation>
    </message>
    <message>
        <source>NOT VALID: something was added after %1 signed on %2.</source>
        <translation>NO VÁLIDA: se añadió algo después de que %1 firmara el %2.</translation>
    </message>
    <message>
        <source>Valid: %1 signed the whole file on %2.</source>
        <translation>Válida: %1 firmó el archivo completo el %2.</translation>
    </message>
    <message>
        <source>This computer does not know who certified the signer: %1.</source>
        <translation>Este equipo no conoce a quien certificó al firmante: %1.</translation>
    </message>
    <message>
        <source>Check signatures</source>
        <translation>Comprobar firmas</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 is not signed.</source>
        <translation>%1 no está firmado.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>&amp;Sign a Report...</source>
        <translation>&amp;Firmar una memoria...</translation>
    </message>
    <message>
        <source>Check Si&amp;gnatures...</source>
        <translation>Comprobar fir&amp;mas...</translation>
    </message>
    <message>
        <source>unaltered</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>ALTERED since it was signed</source>
        <translation>ALTERADO desde que se firmó</translation>
    </message>
    <message>
        <source>MISSING: it is not where it was</source>
        <translation>FALTA: no está donde estaba</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>Sealed documents</source>
        <translation>Documentos sellados</translation>
    </message>
    <message>
        <source>Nothing has been signed here yet.</source>
        <translation>Aquí no se ha firmado nada todavía.</translation>
    </message>
    <message>
        <source>%1: %2, %3; signed by %4, kept until %5</source>
        <translation>%1: %2, %3; firmado por %4, se conserva hasta %5</translation>
    </message>
    <message>
        <source>Sealed &amp;Documents...</source>
        <translation>&amp;Documentos sellados...</translation>
    </message>
    <message>
        <source>Every signed report of this user: is it there, and is it still what was signed?</source>
        <translation>Cada memoria firmada de este usuario: ¿está ahí y sigue siendo lo que se firmó?</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Feet and inches: 10&apos;-6&quot;, 126&quot;, or 3200 mm.</source>
        <translation>Pies y pulgadas: 10&apos;-6&quot;, 126&quot; o 3200 mm.</translation>
    </message>
    <message>
        <source>The length must be more than nothing.</source>
        <translation>La longitud debe ser mayor que cero.</translation>
    </message>
    <message>
        <source>Something must be written here.</source>
        <translation>Aquí hay que escribir algo.</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>Acerca de Holdfast</translation>
    </message>
    <message>
        <source>Continuous threaded-rod tie-downs for light-frame wood buildings.

The engineer of record stays responsible for every number. Check the assumptions and findings before a result is used.

GNU General Public License, version 3 or later. No warranty.</source>
        <translation>Varillas de anclaje continuas para edificios de entramado ligero de madera.

El ingeniero responsable sigue respondiendo de cada número. Revise los supuestos y los hallazgos antes de usar un resultado.

Licencia pública general de GNU, versión 3 o posterior. Sin garantía.</translation>
    </message>
</context>
<context>
    <name>SignOff</name>
    <message>
        <source>Submit for review</source>
        <translation>Presentar a revisión</translation>
    </message>
    <message>
        <source>A note for the reviewer (may be empty):</source>
        <translation>Una nota para el revisor (puede quedar vacía):</translation>
    </message>
    <message>
        <source>Send back for revision</source>
        <translation>Devolver para corregir</translation>
    </message>
    <message>
        <source>What must be revised:</source>
        <translation>Qué debe corregirse:</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Por qué:</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>On %1:</source>
        <translation>Sobre %1:</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Responder a %1</translation>
    </message>
    <message>
        <source>Resolve %1</source>
        <translation>Resolver %1</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Rechazar %1</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Texto:</translation>
    </message>
</context>
<context>
    <name>holdfast::models</name>
    <message>
        <source>Shear</source>
        <translation>De corte</translation>
    </message>
    <message>
        <source>Not shear</source>
        <translation>No es de corte</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Muro</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Eje</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Length (ft-in)</source>
        <translation>Longitud (ft-in)</translation>
    </message>
    <message>
        <source>Thickness (in)</source>
        <translation>Espesor (in)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Openings (ft-in)</source>
        <translation>Vanos (ft-in)</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Apilamiento</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>How sure the detection is, 0 to 100 %</source>
        <translation>Qué tan segura es la detección, de 0 a 100 %</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Piso</translation>
    </message>
    <message>
        <source>F (lb)</source>
        <translation>F (lb)</translation>
    </message>
    <message>
        <source>Seismic force at the top of the story, strength (ASCE 7 12.8.3)</source>
        <translation>Fuerza sísmica en lo alto del piso, resistencia (ASCE 7 12.8.3)</translation>
    </message>
    <message>
        <source>V (lb)</source>
        <translation>V (lb)</translation>
    </message>
    <message>
        <source>Seismic story shear, strength (ASCE 7 12.8.4)</source>
        <translation>Cortante sísmico de piso, resistencia (ASCE 7 12.8.4)</translation>
    </message>
    <message>
        <source>v ASD (plf)</source>
        <translation>v ASD (plf)</translation>
    </message>
    <message>
        <source>Governing ASD unit shear (SDPWS 4.3.3)</source>
        <translation>Corte unitario ASD que rige (SDPWS 4.3.3)</translation>
    </message>
    <message>
        <source>M_OT (ft-lb)</source>
        <translation>M_OT (ft-lb)</translation>
    </message>
    <message>
        <source>Seismic overturning moment at the base of the story, strength (ASCE 7 12.8.5)</source>
        <translation>Momento sísmico de vuelco en la base del piso, resistencia (ASCE 7 12.8.5)</translation>
    </message>
    <message>
        <source>M_R (ft-lb)</source>
        <translation>M_R (ft-lb)</translation>
    </message>
    <message>
        <source>Resisting moment of the unfactored dead load about the wall end</source>
        <translation>Momento resistente de la carga muerta sin factorizar respecto al extremo del muro</translation>
    </message>
    <message>
        <source>d (ft)</source>
        <translation>d (ft)</translation>
    </message>
    <message>
        <source>Lever arm, rod to compression post</source>
        <translation>Brazo de palanca, de la varilla al poste comprimido</translation>
    </message>
    <message>
        <source>T ASD (lb)</source>
        <translation>T ASD (lb)</translation>
    </message>
    <message>
        <source>Uplift, greatest ASD combination (ASCE 7 2.4)</source>
        <translation>Levantamiento, mayor combinación ASD (ASCE 7 2.4)</translation>
    </message>
    <message>
        <source>T ASD, rounded (lb)</source>
        <translation>T ASD, redondeada (lb)</translation>
    </message>
    <message>
        <source>With the publication&apos;s rounded dead load factor, for comparison only</source>
        <translation>Con el factor redondeado de carga muerta de la publicación, solo para comparar</translation>
    </message>
    <message>
        <source>T strength (lb)</source>
        <translation>T resistencia (lb)</translation>
    </message>
    <message>
        <source>Uplift, greatest LRFD combination (ASCE 7 2.3)</source>
        <translation>Levantamiento, mayor combinación LRFD (ASCE 7 2.3)</translation>
    </message>
    <message>
        <source>C ASD (lb)</source>
        <translation>C ASD (lb)</translation>
    </message>
    <message>
        <source>Compression at the wall end, ASD (ASCE 7 2.4)</source>
        <translation>Compresión en el extremo del muro, ASD (ASCE 7 2.4)</translation>
    </message>
    <message>
        <source>Governs</source>
        <translation>Rige</translation>
    </message>
    <message>
        <source>Load path, story %1</source>
        <translation>Trayectoria de cargas, piso %1</translation>
    </message>
    <message>
        <source>Rod checks, story %1</source>
        <translation>Verificaciones de la varilla, piso %1</translation>
    </message>
    <message>
        <source>Code checks</source>
        <translation>Verificaciones normativas</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>sin verificar</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Base shear</source>
        <translation>Cortante basal</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Fórmula</translation>
    </message>
    <message>
        <source>Numbers in</source>
        <translation>Con números</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cláusula</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Entity handles</source>
        <translation>Identificadores de entidades</translation>
    </message>
    <message>
        <source>Loads, story %1</source>
        <translation>Cargas, piso %1</translation>
    </message>
    <message>
        <source>Level force, seismic, strength</source>
        <translation>Fuerza del nivel, sísmica, resistencia</translation>
    </message>
    <message>
        <source>Story shear, seismic, strength</source>
        <translation>Cortante de piso, sísmico, resistencia</translation>
    </message>
    <message>
        <source>Unit shear, ASD</source>
        <translation>Corte unitario, ASD</translation>
    </message>
    <message>
        <source>Overturning at the base, strength</source>
        <translation>Vuelco en la base, resistencia</translation>
    </message>
    <message>
        <source>Resisting moment, unfactored dead</source>
        <translation>Momento resistente, carga muerta sin factorizar</translation>
    </message>
    <message>
        <source>Lever arm</source>
        <translation>Brazo de palanca</translation>
    </message>
    <message>
        <source>Uplift, ASD</source>
        <translation>Levantamiento, ASD</translation>
    </message>
    <message>
        <source>Uplift, strength</source>
        <translation>Levantamiento, resistencia</translation>
    </message>
    <message>
        <source>Compression, ASD</source>
        <translation>Compresión, ASD</translation>
    </message>
    <message>
        <source>Uplift, ASD, published rounded factor</source>
        <translation>Levantamiento, ASD, factor redondeado publicado</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Espesor</translation>
    </message>
    <message>
        <source>Shear wall</source>
        <translation>Muro de corte</translation>
    </message>
    <message>
        <source>Not a shear wall</source>
        <translation>No es muro de corte</translation>
    </message>
    <message>
        <source>Schedule mark</source>
        <translation>Marca del cuadro</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Vanos</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Razones</translation>
    </message>
    <message>
        <source>Reactions at its base</source>
        <translation>Reacciones en su base</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>Se apoya en</translation>
    </message>
    <message>
        <source>Uplift with overstrength</source>
        <translation>Levantamiento con sobrerresistencia</translation>
    </message>
    <message>
        <source>Compression, strength</source>
        <translation>Compresión, resistencia</translation>
    </message>
    <message>
        <source>Compression with overstrength</source>
        <translation>Compresión con sobrerresistencia</translation>
    </message>
    <message>
        <source>Shear, seismic / wind, strength</source>
        <translation>Cortante, sísmico / viento, resistencia</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Pisos</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Dudas</translation>
    </message>
    <message>
        <source>Forces from</source>
        <translation>Fuerzas según</translation>
    </message>
    <message>
        <source>Story %1</source>
        <translation>Piso %1</translation>
    </message>
    <message>
        <source>Rod</source>
        <translation>Varilla</translation>
    </message>
    <message>
        <source>Tension, ASD</source>
        <translation>Tracción, ASD</translation>
    </message>
    <message>
        <source>Allowable, ASD</source>
        <translation>Admisible, ASD</translation>
    </message>
    <message>
        <source>Rod elongation, ASD</source>
        <translation>Alargamiento de la varilla, ASD</translation>
    </message>
    <message>
        <source>Load into the plate, ASD</source>
        <translation>Carga hacia la placa, ASD</translation>
    </message>
    <message>
        <source>Bearing plate</source>
        <translation>Placa de apoyo</translation>
    </message>
    <message>
        <source>Take-up device</source>
        <translation>Dispositivo compensador</translation>
    </message>
    <message>
        <source>Rod and device movement, ASD</source>
        <translation>Movimiento de varilla y dispositivo, ASD</translation>
    </message>
    <message>
        <source>Cumulative shrinkage</source>
        <translation>Contracción acumulada</translation>
    </message>
    <message>
        <source>Travel needed / available</source>
        <translation>Recorrido necesario / disponible</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>%1 studs, %2 of them outside the rod</source>
        <translation>%1 pies derechos, %2 de ellos por fuera de la varilla</translation>
    </message>
    <message>
        <source>Drift / limit</source>
        <translation>Deriva / límite</translation>
    </message>
    <message>
        <source>Rod run</source>
        <translation>Línea de varilla</translation>
    </message>
    <message>
        <source>Wall end</source>
        <translation>Extremo del muro</translation>
    </message>
    <message>
        <source>Rods</source>
        <translation>Varillas</translation>
    </message>
    <message>
        <source>pair, %1 apart; figures below are of one rod</source>
        <translation>par, a %1 entre sí; los valores de abajo son de una varilla</translation>
    </message>
    <message>
        <source>single</source>
        <translation>simple</translation>
    </message>
    <message>
        <source>Plan position</source>
        <translation>Posición en planta</translation>
    </message>
    <message>
        <source>Worst ratio</source>
        <translation>Peor relación</translation>
    </message>
    <message>
        <source>Governing check</source>
        <translation>Verificación que rige</translation>
    </message>
    <message>
        <source>%1, story %2</source>
        <translation>%1, piso %2</translation>
    </message>
    <message>
        <source>Couplers</source>
        <translation>Manguitos</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anclaje</translation>
    </message>
    <message>
        <source>Anchor tension, ASD</source>
        <translation>Tracción del anclaje, ASD</translation>
    </message>
    <message>
        <source>Quality gates</source>
        <translation>Controles de calidad</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Ingeniero</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Norma</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Cargas</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 de 100</translation>
    </message>
    <message>
        <source>Risk class</source>
        <translation>Clase de riesgo</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review time</source>
        <translation>Tiempo de revisión</translation>
    </message>
    <message>
        <source>Hold-down</source>
        <translation>Anclaje de extremo</translation>
    </message>
    <message>
        <source>At a wall end</source>
        <translation>En un extremo de muro</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No wall end is near</source>
        <translation>No hay un extremo de muro cerca</translation>
    </message>
    <message>
        <source>Obstruction</source>
        <translation>Obstáculo</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>Interferencia</translation>
    </message>
    <message>
        <source>%1 with %2, gap %3</source>
        <translation>%1 con %2, separación %3</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lámina</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Scale, real to paper</source>
        <translation>Escala, real a papel</translation>
    </message>
    <message>
        <source>Scale from</source>
        <translation>Escala según</translation>
    </message>
    <message>
        <source>Scale confidence</source>
        <translation>Confianza en la escala</translation>
    </message>
    <message>
        <source>Grid lines</source>
        <translation>Líneas de eje</translation>
    </message>
    <message>
        <source>NOT FOUND</source>
        <translation>NO ENCONTRADO</translation>
    </message>
    <message>
        <source>NOT APPLIED</source>
        <translation>NO APLICADO</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>by %1 and %2</source>
        <translation>en %1 y %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Whether what it speaks of is still in the drawings</source>
        <translation>Si aquello de lo que habla sigue en los planos</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Cuándo (UTC)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Planos</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Nivel %1</translation>
    </message>
    <message>
        <source>Walls by level</source>
        <translation>Muros por nivel</translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n piso</numerusform>
            <numerusform>%n pisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Off grid</source>
        <translation>Fuera de los ejes</translation>
    </message>
    <message>
        <source>Grid %1</source>
        <translation>Eje %1</translation>
    </message>
    <message>
        <source>Wall stacks and rods</source>
        <translation>Apilamientos de muros y varillas</translation>
    </message>
    <message>
        <source>Hold-downs</source>
        <translation>Anclajes de extremo</translation>
    </message>
    <message>
        <source>Obstructions</source>
        <translation>Obstáculos</translation>
    </message>
    <message>
        <source>Clashes</source>
        <translation>Interferencias</translation>
    </message>
    <message>
        <source>taken as a shear wall</source>
        <translation>tomado como muro de corte</translation>
    </message>
    <message>
        <source>not taken as a shear wall</source>
        <translation>no tomado como muro de corte</translation>
    </message>
    <message>
        <source>Confirm it, reject it, or give its mark.</source>
        <translation>Confírmelo, rechácelo o indique su marca.</translation>
    </message>
    <message>
        <source>stands at the end of no wall</source>
        <translation>no está en el extremo de ningún muro</translation>
    </message>
    <message>
        <source>Draw the wall, or remove the hold-down.</source>
        <translation>Dibuje el muro o quite el anclaje.</translation>
    </message>
    <message>
        <source>sheathing</source>
        <translation>revestimiento</translation>
    </message>
    <message>
        <source>nail</source>
        <translation>clavo</translation>
    </message>
    <message>
        <source>edge spacing</source>
        <translation>separación en bordes</translation>
    </message>
    <message>
        <source>Schedule row %1</source>
        <translation>Fila %1 del cuadro</translation>
    </message>
    <message>
        <source>lacks %1</source>
        <translation>falta %1</translation>
    </message>
    <message>
        <source>Fill the cells in the schedule.</source>
        <translation>Complete las celdas del cuadro.</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Lámina %1</translation>
    </message>
    <message>
        <source>a floor plan on no level: its walls are left out</source>
        <translation>una planta sin nivel: sus muros se omiten</translation>
    </message>
    <message>
        <source>Set the level of the sheet.</source>
        <translation>Indique el nivel de la lámina.</translation>
    </message>
    <message>
        <source>one drawing unit is taken as %1 in</source>
        <translation>una unidad del plano se toma como %1 in</translation>
    </message>
    <message>
        <source>Confirm the scale, or calibrate by two points.</source>
        <translation>Confirme la escala o calibre con dos puntos.</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> y %n más</numerusform>
            <numerusform> y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Demanda</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parámetro</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Diseño</translation>
    </message>
    <message>
        <source>Second calculation</source>
        <translation>Segundo cálculo</translation>
    </message>
    <message>
        <source>Difference (%)</source>
        <translation>Diferencia (%)</translation>
    </message>
    <message>
        <source>Tolerance (%)</source>
        <translation>Tolerancia (%)</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordancia</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>%1 x %2 embed.</source>
        <translation>%1 x %2 empotr.</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>ilimitado</translation>
    </message>
    <message>
        <source>%1 (unverified)</source>
        <translation>%1 (sin verificar)</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Extremo</translation>
    </message>
    <message>
        <source>Base rod</source>
        <translation>Varilla inferior</translation>
    </message>
    <message>
        <source>Top rod</source>
        <translation>Varilla superior</translation>
    </message>
    <message>
        <source>T base ASD (lb)</source>
        <translation>T base ASD (lb)</translation>
    </message>
    <message>
        <source>ASD tension in the lowest segment</source>
        <translation>Tracción ASD en el tramo más bajo</translation>
    </message>
    <message>
        <source>Anchor (in)</source>
        <translation>Anclaje (in)</translation>
    </message>
    <message>
        <source>Greatest demand over capacity of all checks</source>
        <translation>Mayor relación demanda/capacidad de todas las verificaciones</translation>
    </message>
    <message>
        <source>At story</source>
        <translation>En el piso</translation>
    </message>
    <message>
        <source>Rod (in)</source>
        <translation>Varilla (in)</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>N ASD (lb)</source>
        <translation>N ASD (lb)</translation>
    </message>
    <message>
        <source>Tension in this story&apos;s rod</source>
        <translation>Tracción en la varilla de este piso</translation>
    </message>
    <message>
        <source>Allowable (lb)</source>
        <translation>Admisible (lb)</translation>
    </message>
    <message>
        <source>Tension the rod may carry (AISC 360 J3)</source>
        <translation>Tracción que la varilla puede soportar (AISC 360 J3)</translation>
    </message>
    <message>
        <source>P (lb)</source>
        <translation>P (lb)</translation>
    </message>
    <message>
        <source>ASD load the plate of this story brings in</source>
        <translation>Carga ASD que aporta la placa de este piso</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Placa</translation>
    </message>
    <message>
        <source>Bearing on wood (NDS 3.10.2) and bending (AISC 360 F1)</source>
        <translation>Aplastamiento de la madera (NDS 3.10.2) y flexión (AISC 360 F1)</translation>
    </message>
    <message>
        <source>Takes up the shrinkage (IBC 2304.3.3, AC316)</source>
        <translation>Compensa la contracción (IBC 2304.3.3, AC316)</translation>
    </message>
    <message>
        <source>Elongation (in)</source>
        <translation>Alargamiento (in)</translation>
    </message>
    <message>
        <source>Rod and device at this level, ASD (AC316 section 6)</source>
        <translation>Varilla y dispositivo en este nivel, ASD (AC316 sección 6)</translation>
    </message>
    <message>
        <source>Shrinkage (in)</source>
        <translation>Contracción (in)</translation>
    </message>
    <message>
        <source>Cumulative from the podium (IBC 2304.3.3)</source>
        <translation>Acumulada desde el podio (IBC 2304.3.3)</translation>
    </message>
    <message>
        <source>Travel needed (in)</source>
        <translation>Recorrido necesario (in)</translation>
    </message>
    <message>
        <source>Cumulative shrinkage times the travel factor (AC316)</source>
        <translation>Contracción acumulada por el factor de recorrido (AC316)</translation>
    </message>
    <message>
        <source>Travel (in)</source>
        <translation>Recorrido (in)</translation>
    </message>
    <message>
        <source>Posts (studs)</source>
        <translation>Postes (pies derechos)</translation>
    </message>
    <message>
        <source>Both sides of the rod together (NDS 3.7)</source>
        <translation>Ambos lados de la varilla juntos (NDS 3.7)</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>no es un número</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>anotado</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podio</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supuesto</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>introducido</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Desaparecido</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>licencia %1</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>Permiso</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>Infracción</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>What is different since the time before, and when it was seen</source>
        <translation>Qué es distinto desde la vez anterior y cuándo se vio</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>By the city&apos;s own status</source>
        <translation>Según el estado que da la ciudad</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Presentado</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitido</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>The city&apos;s dataset that has the record</source>
        <translation>El conjunto de datos de la ciudad que contiene el registro</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>When the city said so (UTC)</source>
        <translation>Cuándo lo dijo la ciudad (UTC)</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Notificado</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Audiencia</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Inspeccionado</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Multa</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Register: %1 (%2), as of %3</source>
        <translation>Registro: %1 (%2), al día %3</translation>
    </message>
    <message>
        <source>Read from an imported file of the city, not asked of it</source>
        <translation>Leído de un archivo importado de la ciudad, no preguntado a ella</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>No leído: %1</translation>
    </message>
    <message>
        <source>did not answer: %1</source>
        <translation>no respondió: %1</translation>
    </message>
    <message>
        <source>not from the city but kept on this machine</source>
        <translation>no de la ciudad sino guardado en este equipo</translation>
    </message>
    <message>
        <source>not from the city now but kept on this machine: %1</source>
        <translation>esta vez no de la ciudad sino guardado en este equipo: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Al día %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>holdfast::models::CriteriaModel</name>
    <message>
        <source>Criterion</source>
        <translation>Criterio</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
</context>
<context>
    <name>holdfast::models::LayerModel</name>
    <message>
        <source>By the name of the layer</source>
        <translation>Por el nombre de la capa</translation>
    </message>
    <message>
        <source>Set by %1, %2</source>
        <translation>Fijado por %1, %2</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Plano</translation>
    </message>
</context>
<context>
    <name>holdfast::models::ScheduleModel</name>
    <message>
        <source>A spacing is more than nothing.</source>
        <translation>Una separación es mayor que cero.</translation>
    </message>
    <message>
        <source>A wall has 1 or 2 sides.</source>
        <translation>Un muro tiene 1 o 2 caras.</translation>
    </message>
    <message>
        <source>A capacity is a number of pounds a foot.</source>
        <translation>Una capacidad es un número de libras por pie.</translation>
    </message>
    <message>
        <source>Openings are perforated, segmented or force_transfer.</source>
        <translation>Los vanos son perforated, segmented o force_transfer.</translation>
    </message>
    <message>
        <source>Set by %1, %2</source>
        <translation>Fijado por %1, %2</translation>
    </message>
    <message>
        <source>As read from the drawing</source>
        <translation>Tal como se leyó del plano</translation>
    </message>
</context>
<context>
    <name>holdfast::models::StageModel</name>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Tiempo (s)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>holdfast::models::TreeModel</name>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::Chart</name>
    <message>
        <source>nothing measured</source>
        <translation>nada medido</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::ClashPanel</name>
    <message>
        <source>What was said about the clash</source>
        <translation>Lo que se dijo de la interferencia</translation>
    </message>
    <message>
        <source>History of the clash</source>
        <translation>Historia de la interferencia</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Cualquier gravedad</translation>
    </message>
    <message>
        <source>Any trade</source>
        <translation>Cualquier especialidad</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Cualquier nivel</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>Solo pendientes</translation>
    </message>
    <message>
        <source>Hide what somebody approved</source>
        <translation>Ocultar lo que alguien aprobó</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Fijar estado</translation>
    </message>
    <message>
        <source>Of every selected clash</source>
        <translation>De cada interferencia seleccionada</translation>
    </message>
    <message>
        <source>Assign...</source>
        <translation>Asignar...</translation>
    </message>
    <message>
        <source>Who shall see to the selected clashes (A)</source>
        <translation>Quién se ocupa de las interferencias seleccionadas (A)</translation>
    </message>
    <message>
        <source>Comment...</source>
        <translation>Comentar...</translation>
    </message>
    <message>
        <source>On every selected clash (C)</source>
        <translation>En cada interferencia seleccionada (C)</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Aislar</translation>
    </message>
    <message>
        <source>Only the clash and what is around it in 3D (I)</source>
        <translation>Solo la interferencia y lo que la rodea en 3D (I)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>3D as it was before isolating (R)</source>
        <translation>El 3D como estaba antes de aislar (R)</translation>
    </message>
    <message>
        <source>Import BCF...</source>
        <translation>Importar BCF...</translation>
    </message>
    <message>
        <source>Statuses and comments of the team</source>
        <translation>Estados y comentarios del equipo</translation>
    </message>
    <message>
        <source>Rules...</source>
        <translation>Reglas...</translation>
    </message>
    <message>
        <source>Clash rules: load, save, back to the shipped ones</source>
        <translation>Reglas de interferencias: cargar, guardar, volver a las del programa</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Nivel %1</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podio</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentar</translation>
    </message>
    <message numerus="yes">
        <source>On %n clash(es):</source>
        <translation>
            <numerusform>En %n interferencia:</numerusform>
            <numerusform>En %n interferencias:</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message numerus="yes">
        <source>Who shall see to %n clash(es)? Empty for nobody.</source>
        <translation>
            <numerusform>¿Quién se ocupa de %n interferencia? Vacío: nadie.</numerusform>
            <numerusform>¿Quién se ocupa de %n interferencias? Vacío: nadie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::panels::CriteriaPanel</name>
    <message>
        <source>Assumed only</source>
        <translation>Solo supuestos</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Design criteria</source>
        <translation>Criterios de diseño</translation>
    </message>
    <message>
        <source>Find a criterion</source>
        <translation>Buscar un criterio</translation>
    </message>
    <message>
        <source>Criteria that nobody entered: the program&apos;s defaults</source>
        <translation>Criterios que nadie introdujo: los valores del programa</translation>
    </message>
    <message>
        <source>A row more: a story, a wall line, a story weight ...</source>
        <translation>Una fila más: un piso, una línea de muro, un peso de piso ...</translation>
    </message>
    <message>
        <source>The row of the chosen criterion</source>
        <translation>La fila del criterio elegido</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Piso</translation>
    </message>
    <message>
        <source>Wall line</source>
        <translation>Línea de muro</translation>
    </message>
    <message>
        <source>Story weight</source>
        <translation>Peso de piso</translation>
    </message>
    <message>
        <source>Share of a line</source>
        <translation>Parte de una línea</translation>
    </message>
    <message>
        <source>Story force</source>
        <translation>Fuerza de piso</translation>
    </message>
    <message>
        <source>Diaphragm</source>
        <translation>Diafragma</translation>
    </message>
    <message numerus="yes">
        <source>%n criterion(criteria) assumed.</source>
        <translation>
            <numerusform>%n criterio supuesto.</numerusform>
            <numerusform>%n criterios supuestos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::panels::ElevationPanel</name>
    <message>
        <source>Elevation of the rod run</source>
        <translation>Alzado de la línea de varilla</translation>
    </message>
    <message>
        <source>No rod run yet. Press F5 to design.</source>
        <translation>Aún no hay líneas de varilla. Pulse F5 para diseñar.</translation>
    </message>
    <message>
        <source>Rod run shown</source>
        <translation>Línea de varilla mostrada</translation>
    </message>
    <message>
        <source>Rod run:</source>
        <translation>Línea de varilla:</translation>
    </message>
    <message>
        <source>Rod run before</source>
        <translation>Línea de varilla anterior</translation>
    </message>
    <message>
        <source>Next rod run</source>
        <translation>Línea de varilla siguiente</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::JobPanel</name>
    <message>
        <source>Nothing is running.</source>
        <translation>No hay nada en ejecución.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stages of the run</source>
        <translation>Etapas de la ejecución</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Avance de la ejecución</translation>
    </message>
    <message>
        <source>Designing...</source>
        <translation>Diseñando...</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Terminado.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::LayerPanel</name>
    <message>
        <source>by name</source>
        <translation>por nombre</translation>
    </message>
    <message>
        <source>Layers and their roles</source>
        <translation>Capas y sus funciones</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>Filtrar capas</translation>
    </message>
    <message>
        <source>Save Profile...</source>
        <translation>Guardar perfil...</translation>
    </message>
    <message>
        <source>Load Profile...</source>
        <translation>Cargar perfil...</translation>
    </message>
    <message>
        <source>Keeps the roles that were set by hand, for the next drawings of this office</source>
        <translation>Guarda las funciones fijadas a mano para los próximos planos de esta oficina</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::MetricsPanel</name>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Última semana</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Tiempo mostrado</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Más larga</translation>
    </message>
    <message>
        <source>Durations of operations</source>
        <translation>Duración de las operaciones</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n operación</numerusform>
            <numerusform>%n operaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>P95 of %1</source>
        <translation>P95 de %1</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::PermitPanel</name>
    <message>
        <source>Asked for the first time: there is nothing to compare with.</source>
        <translation>Se pregunta por primera vez: no hay con qué comparar.</translation>
    </message>
    <message>
        <source>Asked by other numbers than the last time: what is new or gone cannot be told.</source>
        <translation>Se pregunta por otros números que la última vez: no se puede decir qué es nuevo o ha desaparecido.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 gone since the last time.</source>
        <translation>%1 nuevos, %2 modificados, %3 desaparecidos desde la última vez.</translation>
    </message>
    <message>
        <source>Select a record to see all of it</source>
        <translation>Seleccione un registro para verlo completo</translation>
    </message>
    <message>
        <source>The record in full</source>
        <translation>El registro completo</translation>
    </message>
    <message>
        <source>Public records of the address</source>
        <translation>Registros públicos de la dirección</translation>
    </message>
    <message>
        <source>Address, BIN, BBL or block/lot</source>
        <translation>Dirección, BIN, BBL o manzana/lote</translation>
    </message>
    <message>
        <source>The project&apos;s address, unless you type another one</source>
        <translation>La dirección del proyecto, salvo que escriba otra</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>Nueva York</translation>
    </message>
    <message>
        <source>San Francisco</source>
        <translation>San Francisco</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>The city whose registers are asked</source>
        <translation>La ciudad a cuyos registros se pregunta</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Ask the city now. Only the address leaves this machine.</source>
        <translation>Preguntar a la ciudad ahora. Solo la dirección sale de este equipo.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop asking; what is kept stays</source>
        <translation>Dejar de preguntar; lo guardado permanece</translation>
    </message>
    <message>
        <source>Turn the cloud on...</source>
        <translation>Activar la nube...</translation>
    </message>
    <message>
        <source>Allow this program to ask services over the network</source>
        <translation>Permitir que este programa consulte servicios por la red</translation>
    </message>
    <message>
        <source>Every night</source>
        <translation>Cada noche</translation>
    </message>
    <message>
        <source>Ask again every night while the program runs, and tell what changed</source>
        <translation>Preguntar de nuevo cada noche mientras el programa esté abierto y decir qué cambió</translation>
    </message>
    <message>
        <source>Progress of the refresh</source>
        <translation>Progreso de la actualización</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Cualquier clase</translation>
    </message>
    <message>
        <source>Permits</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Infracciones</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Quejas</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Inspecciones</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Clase de registro</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>Solo abiertos</translation>
    </message>
    <message>
        <source>Hide what the city has closed</source>
        <translation>Ocultar lo que la ciudad ha cerrado</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Cambiado desde</translation>
    </message>
    <message>
        <source>Only what was seen to be new, changed or gone from this day on</source>
        <translation>Solo lo que se vio nuevo, modificado o desaparecido desde este día</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>En la memoria</translation>
    </message>
    <message>
        <source>Put the records beside the project file; the report gets an appendix</source>
        <translation>Poner los registros junto al archivo del proyecto; la memoria recibe un anexo</translation>
    </message>
    <message>
        <source>&amp;Put beside the project</source>
        <translation>&amp;Poner junto al proyecto</translation>
    </message>
    <message>
        <source>&amp;Take away from the project</source>
        <translation>&amp;Quitar del proyecto</translation>
    </message>
    <message>
        <source>There is no address yet: type one, or give the project&apos;s in the design criteria.</source>
        <translation>Todavía no hay dirección: escriba una o dé la del proyecto en los criterios de diseño.</translation>
    </message>
    <message>
        <source>Stopped. What was kept before is unchanged.</source>
        <translation>Detenido. Lo guardado antes no cambia.</translation>
    </message>
    <message>
        <source>The cloud is off: the city is not asked. Turn it on here or with: holdfast-cli cloud on</source>
        <translation>La nube está desactivada: no se pregunta a la ciudad. Actívela aquí o con: holdfast-cli cloud on</translation>
    </message>
    <message>
        <source>Nothing is kept of this address yet. Press Refresh to ask the city.</source>
        <translation>Todavía no hay nada guardado de esta dirección. Pulse Actualizar para preguntar a la ciudad.</translation>
    </message>
    <message>
        <source>Turn the cloud on</source>
        <translation>Activar la nube</translation>
    </message>
    <message>
        <source>May Holdfast ask services over the network? For permits only the address goes to the open data service of its city. Drawings stay on this machine until you consent for a project.</source>
        <translation>¿Puede Holdfast consultar servicios por la red? Para los permisos solo la dirección va al servicio de datos abiertos de su ciudad. Los planos permanecen en este equipo hasta que usted lo consienta para un proyecto.</translation>
    </message>
    <message>
        <source>The cloud is on. holdfast-cli cloud off turns it off again.</source>
        <translation>La nube está activada. holdfast-cli cloud off la desactiva.</translation>
    </message>
    <message>
        <source>Save the project first: the records lie beside its file.</source>
        <translation>Guarde primero el proyecto: los registros quedan junto a su archivo.</translation>
    </message>
    <message>
        <source>The report has the appendix &quot;Permit records&quot; from now on: %1</source>
        <translation>Desde ahora la memoria tiene el anexo &quot;Permit records&quot;: %1</translation>
    </message>
    <message>
        <source>The report has no permit records any more.</source>
        <translation>La memoria ya no tiene registros de permisos.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::PropertyPanel</name>
    <message>
        <source>Property</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propiedades</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Calculations</source>
        <translation>Cálculos</translation>
    </message>
    <message>
        <source>Formula, substitution, result and clause</source>
        <translation>Fórmula, sustitución, resultado y cláusula</translation>
    </message>
    <message>
        <source>Nothing selected: the project</source>
        <translation>Nada seleccionado: el proyecto</translation>
    </message>
    <message>
        <source>No calculation belongs to this selection.</source>
        <translation>Ningún cálculo corresponde a esta selección.</translation>
    </message>
    <message>
        <source>Choose a number above to see its formula, substitution and clause.</source>
        <translation>Elija arriba un número para ver su fórmula, sustitución y cláusula.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::QueuePanel</name>
    <message>
        <source>Batches and single jobs</source>
        <translation>Lotes y tareas sueltas</translation>
    </message>
    <message>
        <source>Waiting and running</source>
        <translation>En espera y en curso</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Todas las tareas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con fallo</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonadas</translation>
    </message>
    <message>
        <source>Jobs shown</source>
        <translation>Tareas mostradas</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress (%)</source>
        <translation>Avance (%)</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Priority (9 first)</source>
        <translation>Prioridad (9 primero)</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Background jobs</source>
        <translation>Tareas en segundo plano</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>A running job stops at its next checkpoint and waits</source>
        <translation>Una tarea en curso se detiene en su próximo punto de control y espera</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>It goes on behind its last checkpoint</source>
        <translation>Continúa a partir de su último punto de control</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What runs stops within a second</source>
        <translation>Lo que está en curso se detiene en un segundo</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>Waiting ones at once; failed, cancelled and given up ones again</source>
        <translation>Las que esperan, de inmediato; las fallidas, canceladas y abandonadas, de nuevo</translation>
    </message>
    <message>
        <source>%1 waiting, %2 running, %3 given up</source>
        <translation>%1 en espera, %2 en curso, %3 abandonadas</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lote</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::ReviewPanel</name>
    <message>
        <source>Things to review, the worst first</source>
        <translation>Lo que hay que revisar, lo peor primero</translation>
    </message>
    <message>
        <source>Enter  show    Y  yes, it is right    N  no    M  mark, level or cell    S  skip    U  undo</source>
        <translation>Intro  mostrar    Y  sí, es correcto    N  no    M  marca, nivel o celda    S  omitir    U  deshacer</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>Nothing asks for review.</source>
        <translation>No hay nada que revisar.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::SchedulePanel</name>
    <message>
        <source>Shear wall schedule</source>
        <translation>Cuadro de muros de corte</translation>
    </message>
    <message>
        <source>Type over a cell to correct it. An asterisk marks what was set by hand.</source>
        <translation>Escriba sobre una celda para corregirla. Un asterisco señala lo fijado a mano.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::SignOffPanel</name>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Project manager</source>
        <translation>Jefe de proyecto</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Ingeniero</translation>
    </message>
    <message>
        <source>PE reviewer</source>
        <translation>Revisor PE</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Comments of the review</source>
        <translation>Comentarios de la revisión</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>En calidad de</translation>
    </message>
    <message>
        <source>In which role you act; the audit trail keeps it</source>
        <translation>En qué papel actúa; queda en el registro de auditoría</translation>
    </message>
    <message>
        <source>Submit...</source>
        <translation>Presentar...</translation>
    </message>
    <message>
        <source>Hand the saved design in for review</source>
        <translation>Presenta el diseño guardado a revisión</translation>
    </message>
    <message>
        <source>Comment...</source>
        <translation>Comentar...</translation>
    </message>
    <message>
        <source>On what is selected, else the project</source>
        <translation>Sobre lo seleccionado; si no, el proyecto</translation>
    </message>
    <message>
        <source>Reply...</source>
        <translation>Responder...</translation>
    </message>
    <message>
        <source>To the selected comment</source>
        <translation>Al comentario seleccionado</translation>
    </message>
    <message>
        <source>Resolve...</source>
        <translation>Resolver...</translation>
    </message>
    <message>
        <source>The selected comment is answered</source>
        <translation>El comentario seleccionado queda respondido</translation>
    </message>
    <message>
        <source>Reject...</source>
        <translation>Rechazar...</translation>
    </message>
    <message>
        <source>The selected comment does not apply</source>
        <translation>El comentario seleccionado no procede</translation>
    </message>
    <message>
        <source>Send back...</source>
        <translation>Devolver...</translation>
    </message>
    <message>
        <source>To the engineer, for revision</source>
        <translation>Al ingeniero, para corregir</translation>
    </message>
    <message>
        <source>Approve...</source>
        <translation>Aprobar...</translation>
    </message>
    <message>
        <source>By your licence, for a stamp you name</source>
        <translation>Con su licencia, para el rótulo que indique</translation>
    </message>
    <message>
        <source>Withdraw...</source>
        <translation>Retirar...</translation>
    </message>
    <message>
        <source>The approval, or the submission</source>
        <translation>La aprobación o la presentación</translation>
    </message>
    <message>
        <source>History...</source>
        <translation>Historial...</translation>
    </message>
    <message>
        <source>Everything the audit trail tells</source>
        <translation>Todo lo que cuenta el registro de auditoría</translation>
    </message>
    <message numerus="yes">
        <source>State: %1. %n comment(s) open.</source>
        <translation>
            <numerusform>Estado: %1. %n comentario abierto.</numerusform>
            <numerusform>Estado: %1. %n comentarios abiertos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2 on %3.</source>
        <translation>%1 por %2 el %3.</translation>
    </message>
    <message>
        <source>Approved by %1, licence %2 %3.</source>
        <translation>Aprobado por %1, licencia %2 %3.</translation>
    </message>
    <message>
        <source>CHANGED SINCE: %1</source>
        <translation>CAMBIADO DESDE ENTONCES: %1</translation>
    </message>
    <message>
        <source>Before an approval: %1.</source>
        <translation>Antes de una aprobación: %1.</translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <translation>[%1] %2</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::SuggestionPanel</name>
    <message>
        <source>nothing speaks against it</source>
        <translation>nada habla en contra</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>revíselo</translation>
    </message>
    <message>
        <source>decide by the sheet alone</source>
        <translation>decida solo por la lámina</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>Accepting it changes nothing in the project.</source>
        <translation>Aceptarla no cambia nada en el proyecto.</translation>
    </message>
    <message>
        <source>Accepted, it is a correction in your name.</source>
        <translation>Aceptada, es una corrección en su nombre.</translation>
    </message>
    <message>
        <source>Accepted, it is the design criterion %1.</source>
        <translation>Aceptada, es el criterio de diseño %1.</translation>
    </message>
    <message>
        <source>%1 reads %2 and is sure to %3. The program has: %4.</source>
        <translation>%1 lee %2 con una seguridad de %3. El programa tiene: %4.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Trust %1: %2 (%3).</source>
        <translation>Confianza %1: %2 (%3).</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation>Nota: %1.</translation>
    </message>
    <message>
        <source>Withheld from the model: %1</source>
        <translation>No se envió al modelo: %1</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 por %2, %3</translation>
    </message>
    <message>
        <source>Ask a model</source>
        <translation>Preguntar a un modelo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Suggestions of a model, the most trusted first</source>
        <translation>Sugerencias de un modelo, primero la de más confianza</translation>
    </message>
    <message>
        <source>Sends pictures of doubtful places to the model you set up; asks for your consent first</source>
        <translation>Envía imágenes de los lugares dudosos al modelo que configuró; antes pide su consentimiento</translation>
    </message>
    <message>
        <source>Take it into the project in your name (Y)</source>
        <translation>Incorporarla al proyecto en su nombre (Y)</translation>
    </message>
    <message>
        <source>It is wrong (N)</source>
        <translation>Es incorrecta (N)</translation>
    </message>
    <message>
        <source>How far the review is</source>
        <translation>Avance de la revisión</translation>
    </message>
    <message>
        <source>Enter  show    Y  accept    N  reject    O  open again    U  undo</source>
        <translation>Intro  mostrar    Y  aceptar    N  rechazar    O  reabrir    U  deshacer</translation>
    </message>
    <message>
        <source>A model has proposed nothing for this project.</source>
        <translation>Ningún modelo ha propuesto nada para este proyecto.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::TablePanel</name>
    <message>
        <source>Filter rows</source>
        <translation>Filtrar filas</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filtro de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 de %2 filas</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::TileView</name>
    <message>
        <source>The part of the sheet the model read</source>
        <translation>La parte de la lámina que leyó el modelo</translation>
    </message>
    <message>
        <source>The part of the sheet the model read; the frame is where it found the value</source>
        <translation>La parte de la lámina que leyó el modelo; el marco indica dónde halló el valor</translation>
    </message>
    <message>
        <source>No picture is kept for it.</source>
        <translation>No se conserva ninguna imagen.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::TreePanel</name>
    <message>
        <source>Project tree</source>
        <translation>Árbol del proyecto</translation>
    </message>
</context>
<context>
    <name>holdfast::session</name>
    <message>
        <source>Confirm wall %1</source>
        <translation>Confirmar el muro %1</translation>
    </message>
    <message>
        <source>Reject wall %1</source>
        <translation>Rechazar el muro %1</translation>
    </message>
    <message>
        <source>Set mark of wall %1</source>
        <translation>Fijar la marca del muro %1</translation>
    </message>
    <message>
        <source>Set sheathing of wall %1</source>
        <translation>Fijar el revestimiento del muro %1</translation>
    </message>
    <message>
        <source>Move wall %1</source>
        <translation>Mover el muro %1</translation>
    </message>
    <message>
        <source>Split wall %1</source>
        <translation>Dividir el muro %1</translation>
    </message>
    <message>
        <source>Join wall %1</source>
        <translation>Unir el muro %1</translation>
    </message>
    <message>
        <source>Draw wall on level %1</source>
        <translation>Dibujar un muro en el nivel %1</translation>
    </message>
    <message>
        <source>Place hold-down %1</source>
        <translation>Colocar el anclaje %1</translation>
    </message>
    <message>
        <source>Remove hold-down %1</source>
        <translation>Quitar el anclaje %1</translation>
    </message>
    <message>
        <source>Edit schedule row %1</source>
        <translation>Editar la fila %1 del cuadro</translation>
    </message>
    <message>
        <source>Set role of layer %1</source>
        <translation>Fijar la función de la capa %1</translation>
    </message>
    <message>
        <source>Set roles of %1 layers</source>
        <translation>Fijar las funciones de %1 capas</translation>
    </message>
    <message>
        <source>Set kind of %1</source>
        <translation>Fijar el tipo de %1</translation>
    </message>
    <message>
        <source>Set level of %1</source>
        <translation>Fijar el nivel de %1</translation>
    </message>
    <message>
        <source>Set unit of %1</source>
        <translation>Fijar la unidad de %1</translation>
    </message>
    <message>
        <source>Set scale of %1</source>
        <translation>Fijar la escala de %1</translation>
    </message>
    <message>
        <source>Set grid line %1</source>
        <translation>Fijar la línea de eje %1</translation>
    </message>
    <message>
        <source>Remove grid line %1</source>
        <translation>Quitar la línea de eje %1</translation>
    </message>
    <message>
        <source>Set elevation of %1</source>
        <translation>Fijar la cota de %1</translation>
    </message>
</context>
<context>
    <name>holdfast::session::Session</name>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Recuperar cambios sin guardar</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Change catalogue</source>
        <translation>Cambiar el catálogo</translation>
    </message>
    <message>
        <source>Change inputs</source>
        <translation>Cambiar los datos de entrada</translation>
    </message>
    <message numerus="yes">
        <source>Import %n drawing(s)</source>
        <translation>
            <numerusform>Importar %n plano</numerusform>
            <numerusform>Importar %n planos</numerusform>
        </translation>
    </message>
    <message>
        <source>New revision of %1</source>
        <translation>Nueva revisión de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Import criteria</source>
        <translation>Importar criterios</translation>
    </message>
    <message>
        <source>Withdraw override of %1</source>
        <translation>Retirar la corrección de %1</translation>
    </message>
    <message numerus="yes">
        <source>Judge %n clash(es)</source>
        <translation>
            <numerusform>Juzgar %n interferencia</numerusform>
            <numerusform>Juzgar %n interferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Import clash statuses</source>
        <translation>Importar estados de interferencias</translation>
    </message>
    <message>
        <source>Change clash rules</source>
        <translation>Cambiar las reglas de interferencias</translation>
    </message>
</context>
<context>
    <name>holdfast::sheet::SheetEditor</name>
    <message>
        <source>Click where the wall ends; Shift keeps it square. Esc starts anew.</source>
        <translation>Haga clic donde termina el muro; Mayús lo mantiene a escuadra. Esc empieza de nuevo.</translation>
    </message>
    <message>
        <source>Click where the wall begins. Esc leaves the tool.</source>
        <translation>Haga clic donde empieza el muro. Esc deja la herramienta.</translation>
    </message>
    <message>
        <source>Drag an end or the whole wall; with Shift an end leaves the wall&apos;s line.</source>
        <translation>Arrastre un extremo o todo el muro; con Mayús un extremo deja la línea del muro.</translation>
    </message>
    <message>
        <source>Click the wall where it shall be split.</source>
        <translation>Haga clic en el muro donde deba dividirse.</translation>
    </message>
    <message>
        <source>Click the other wall, in line with the first.</source>
        <translation>Haga clic en el otro muro, alineado con el primero.</translation>
    </message>
    <message>
        <source>Click the first wall.</source>
        <translation>Haga clic en el primer muro.</translation>
    </message>
    <message>
        <source>Click where the hold-down stands; ends of walls attract.</source>
        <translation>Haga clic donde está el anclaje; los extremos de los muros atraen.</translation>
    </message>
    <message>
        <source>Click the other point.</source>
        <translation>Haga clic en el otro punto.</translation>
    </message>
    <message>
        <source>Click the first of two points whose distance is known.</source>
        <translation>Haga clic en el primero de dos puntos de distancia conocida.</translation>
    </message>
    <message>
        <source>Click where grid line %1 shall run.</source>
        <translation>Haga clic por donde debe pasar la línea de eje %1.</translation>
    </message>
    <message>
        <source>Click the other end of the grid line; Shift keeps it square.</source>
        <translation>Haga clic en el otro extremo de la línea de eje; Mayús la mantiene a escuadra.</translation>
    </message>
    <message>
        <source>Click the end of the grid line where its bubble stands.</source>
        <translation>Haga clic en el extremo de la línea de eje donde está su globo.</translation>
    </message>
    <message>
        <source>%1 is too short. Click again further away.</source>
        <translation>%1 es demasiado corto. Haga clic más lejos.</translation>
    </message>
    <message>
        <source>There is no wall.</source>
        <translation>No hay ningún muro.</translation>
    </message>
    <message>
        <source>A piece of the wall would be shorter than %1.</source>
        <translation>Un tramo del muro sería más corto que %1.</translation>
    </message>
    <message>
        <source>That is the same wall. Click the other one.</source>
        <translation>Es el mismo muro. Haga clic en el otro.</translation>
    </message>
    <message>
        <source>%1 is not in line with %2: walls are joined end to end.</source>
        <translation>%1 no está alineado con %2: los muros se unen por sus extremos.</translation>
    </message>
    <message>
        <source>The wall would be shorter than %1.</source>
        <translation>El muro sería más corto que %1.</translation>
    </message>
    <message>
        <source>Inches</source>
        <translation>Pulgadas</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>Pies</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>Milímetros</translation>
    </message>
    <message>
        <source>Centimetres</source>
        <translation>Centímetros</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>Metros</translation>
    </message>
    <message>
        <source>A scale as drafters write it: 1/8&quot; = 1&apos;-0&quot;, 1&quot; = 20&apos;, 1:100, or 96.</source>
        <translation>Una escala como la escriben los delineantes: 1/8&quot; = 1&apos;-0&quot;, 1&quot; = 20&apos;, 1:100 o 96.</translation>
    </message>
    <message>
        <source>A whole number from -1 to %1.</source>
        <translation>Un número entero de -1 a %1.</translation>
    </message>
    <message>
        <source>Mark of %1</source>
        <translation>Marca de %1</translation>
    </message>
    <message>
        <source>Mark of the wall as in the schedule:</source>
        <translation>Marca del muro como en el cuadro:</translation>
    </message>
    <message>
        <source>Sheathing of %1</source>
        <translation>Revestimiento de %1</translation>
    </message>
    <message>
        <source>Panel, nail, edge and field spacing, sides:</source>
        <translation>Panel, clavo, separación en bordes y en campo, caras:</translation>
    </message>
    <message>
        <source>Level of the sheet</source>
        <translation>Nivel de la lámina</translation>
    </message>
    <message>
        <source>Story it shows, 0 for the podium, -1 for none:</source>
        <translation>Piso que muestra, 0 para el podio, -1 para ninguno:</translation>
    </message>
    <message>
        <source>This sheet stands on no story yet. Set its level first (Sheet &gt; Level).</source>
        <translation>Esta lámina aún no tiene piso. Indique primero su nivel (Lámina &gt; Nivel).</translation>
    </message>
    <message>
        <source>Draw a wall</source>
        <translation>Dibujar un muro</translation>
    </message>
    <message>
        <source>Mark of the wall, %1 long, on level %2:</source>
        <translation>Marca del muro, de %1 de largo, en el nivel %2:</translation>
    </message>
    <message>
        <source>Place a hold-down</source>
        <translation>Colocar un anclaje</translation>
    </message>
    <message>
        <source>Mark of the hold-down:</source>
        <translation>Marca del anclaje:</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Calibrar</translation>
    </message>
    <message>
        <source>True distance between the two points; the sheet now says %1:</source>
        <translation>Distancia real entre los dos puntos; la lámina dice ahora %1:</translation>
    </message>
    <message>
        <source>Scale of the sheet</source>
        <translation>Escala de la lámina</translation>
    </message>
    <message>
        <source>Scale as drafters write it:</source>
        <translation>Escala como la escriben los delineantes:</translation>
    </message>
    <message>
        <source>Grid line</source>
        <translation>Línea de eje</translation>
    </message>
    <message>
        <source>Label of the grid line:</source>
        <translation>Nombre de la línea de eje:</translation>
    </message>
    <message>
        <source>Rename grid line %1</source>
        <translation>Renombrar la línea de eje %1</translation>
    </message>
    <message>
        <source>Elevation of %1</source>
        <translation>Cota de %1</translation>
    </message>
    <message>
        <source>Its underside above the floor:</source>
        <translation>Su cara inferior sobre el piso:</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Confirmar</translation>
    </message>
    <message>
        <source>&amp;Not a Shear Wall</source>
        <translation>&amp;No es muro de corte</translation>
    </message>
    <message>
        <source>&amp;Mark...</source>
        <translation>&amp;Marca...</translation>
    </message>
    <message>
        <source>S&amp;heathing...</source>
        <translation>&amp;Revestimiento...</translation>
    </message>
    <message>
        <source>&amp;Split Here</source>
        <translation>&amp;Dividir aquí</translation>
    </message>
    <message>
        <source>&amp;Join with...</source>
        <translation>&amp;Unir con...</translation>
    </message>
    <message>
        <source>Hold-&amp;down at This End...</source>
        <translation>&amp;Anclaje en este extremo...</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Capa %1</translation>
    </message>
    <message>
        <source>Role of the &amp;Layer</source>
        <translation>Función de &amp;la capa</translation>
    </message>
    <message>
        <source>by name (%1)</source>
        <translation>por nombre (%1)</translation>
    </message>
    <message>
        <source>Grid line %1</source>
        <translation>Línea de eje %1</translation>
    </message>
    <message>
        <source>&amp;Rename...</source>
        <translation>&amp;Renombrar...</translation>
    </message>
    <message>
        <source>M&amp;ove...</source>
        <translation>&amp;Mover...</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Remove Hold-down</source>
        <translation>&amp;Quitar el anclaje</translation>
    </message>
    <message>
        <source>&amp;Elevation...</source>
        <translation>&amp;Cota...</translation>
    </message>
    <message>
        <source>Elevation of All on Layer %1...</source>
        <translation>Cota de todo en la capa %1...</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Nivel</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Sin planta</translation>
    </message>
    <message>
        <source>Podium or foundation</source>
        <translation>Podio o cimentación</translation>
    </message>
    <message>
        <source>Story %1</source>
        <translation>Piso %1</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Scale...</source>
        <translation>&amp;Escala...</translation>
    </message>
    <message>
        <source>C&amp;alibrate by Two Points</source>
        <translation>C&amp;alibrar con dos puntos</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>As &amp;Read (withdraw what was said of it)</source>
        <translation>Como se &amp;leyó (retira lo dicho de ella)</translation>
    </message>
    <message>
        <source>Take the sheet as read</source>
        <translation>Tomar la lámina como se leyó</translation>
    </message>
</context>
<context>
    <name>holdfast::sheet::SheetView</name>
    <message>
        <source>Sheet with the detected walls</source>
        <translation>Lámina con los muros detectados</translation>
    </message>
    <message>
        <source>No sheet yet. Import drawings and press F5 to design.</source>
        <translation>Aún no hay láminas. Importe planos y pulse F5 para diseñar.</translation>
    </message>
    <message>
        <source>Reading the sheet...</source>
        <translation>Leyendo la lámina...</translation>
    </message>
    <message>
        <source>x %1   y %2</source>
        <translation>x %1   y %2</translation>
    </message>
</context>
<context>
    <name>holdfast::view3d</name>
    <message>
        <source>Level %1</source>
        <translation>Nivel %1</translation>
    </message>
</context>
<context>
    <name>holdfast::view3d::Overlay</name>
    <message>
        <source>above 1.00   NG</source>
        <translation>más de 1.00   NG</translation>
    </message>
    <message>
        <source>0.90 - 1.00   OK, near limit</source>
        <translation>0.90 - 1.00   OK, cerca del límite</translation>
    </message>
    <message>
        <source>0.45 - 0.90   OK</source>
        <translation>0.45 - 0.90   OK</translation>
    </message>
    <message>
        <source>below 0.45   OK</source>
        <translation>menos de 0.45   OK</translation>
    </message>
    <message>
        <source>Utilization (demand / capacity)</source>
        <translation>Utilización (demanda / capacidad)</translation>
    </message>
</context>
<context>
    <name>holdfast::view3d::View3D</name>
    <message>
        <source>%1, story %2</source>
        <translation>%1, piso %2</translation>
    </message>
    <message>
        <source>Nothing to show yet. Import drawings and press F5 to design.</source>
        <translation>Aún no hay nada que mostrar. Importe planos y pulse F5 para diseñar.</translation>
    </message>
    <message>
        <source>3D view of the building</source>
        <translation>Vista 3D del edificio</translation>
    </message>
    <message>
        <source>%1 (in plan %2, up %3)</source>
        <translation>%1 (en planta %2, en altura %3)</translation>
    </message>
</context>
<context>
    <name>holdfast::window</name>
    <message>
        <source>Holdfast help</source>
        <translation>Ayuda de Holdfast</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Páginas de ayuda</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>This page is not part of the installation.</source>
        <translation>Esta página no forma parte de la instalación.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::ApproveDialog</name>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>Licence number:</source>
        <translation>Número de licencia:</translation>
    </message>
    <message>
        <source>State of the licence:</source>
        <translation>Estado de la licencia:</translation>
    </message>
    <message>
        <source>two capital letters, such as CA</source>
        <translation>dos mayúsculas, como CA</translation>
    </message>
    <message>
        <source>Last day of the licence</source>
        <translation>Último día de la licencia</translation>
    </message>
    <message>
        <source>Last day of the licence:</source>
        <translation>Último día de la licencia:</translation>
    </message>
    <message>
        <source>Stamp of the package</source>
        <translation>Rótulo del paquete</translation>
    </message>
    <message>
        <source>Stamp of the package:</source>
        <translation>Rótulo del paquete:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Nota:</translation>
    </message>
    <message>
        <source>Approving is the act of a licensed engineer and is kept in the audit trail. It applies no seal: sign the report with your certificate afterwards.</source>
        <translation>Aprobar es el acto de un ingeniero con licencia y queda en el registro de auditoría. No aplica ningún sello: firme después la memoria con su certificado.</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Aprobar</translation>
    </message>
</context>
<context>
    <name>holdfast::window::BatchDialog</name>
    <message>
        <source>Batch Run</source>
        <translation>Ejecución por lotes</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Tiempo (s)</translation>
    </message>
    <message>
        <source>Rod runs</source>
        <translation>Líneas de varilla</translation>
    </message>
    <message>
        <source>Worst ratio</source>
        <translation>Peor relación</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Folder for the results, one subfolder a project</source>
        <translation>Carpeta de resultados, una subcarpeta por proyecto</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Elegir...</translation>
    </message>
    <message>
        <source>Add Projects...</source>
        <translation>Añadir proyectos...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Output folder:</source>
        <translation>Carpeta de salida:</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <source>Add projects</source>
        <translation>Añadir proyectos</translation>
    </message>
    <message>
        <source>Projects and lists (*.holdfast *.json *.csv *.txt)</source>
        <translation>Proyectos y listas (*.holdfast *.json *.csv *.txt)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Priority (9 first)</source>
        <translation>Prioridad (9 primero)</translation>
    </message>
    <message>
        <source>Walls</source>
        <translation>Muros</translation>
    </message>
    <message>
        <source>Clashes</source>
        <translation>Interferencias</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Projects of the batch</source>
        <translation>Proyectos del lote</translation>
    </message>
    <message>
        <source>What is written for each project</source>
        <translation>Lo que se escribe de cada proyecto</translation>
    </message>
    <message>
        <source>Go on with the others</source>
        <translation>Seguir con los demás</translation>
    </message>
    <message>
        <source>Stop the batch</source>
        <translation>Detener el lote</translation>
    </message>
    <message>
        <source>Go on with an earlier run</source>
        <translation>Continuar una ejecución anterior</translation>
    </message>
    <message>
        <source>Projects that are done are left out while inputs, program and files are unchanged</source>
        <translation>Los proyectos terminados se omiten mientras no cambien los datos, el programa ni los archivos</translation>
    </message>
    <message>
        <source>Only show what would be done</source>
        <translation>Solo mostrar lo que se haría</translation>
    </message>
    <message>
        <source>Add Folder...</source>
        <translation>Añadir carpeta...</translation>
    </message>
    <message>
        <source>Open Results</source>
        <translation>Abrir resultados</translation>
    </message>
    <message>
        <source>Write:</source>
        <translation>Escribir:</translation>
    </message>
    <message>
        <source>When one fails:</source>
        <translation>Cuando uno falla:</translation>
    </message>
    <message>
        <source>Folder with projects</source>
        <translation>Carpeta con proyectos</translation>
    </message>
    <message>
        <source>Cancelled. What was finished is in %1; start again to go on.</source>
        <translation>Cancelado. Lo terminado está en %1; inicie de nuevo para continuar.</translation>
    </message>
    <message>
        <source>Nothing was written. Projects marked Skipped are done already.</source>
        <translation>No se escribió nada. Los proyectos marcados como omitidos ya están terminados.</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) worked through; summary.pdf, summary.csv and summary.json are in %1.</source>
        <translation>
            <numerusform>%n proyecto procesado; summary.pdf, summary.csv y summary.json están en %1.</numerusform>
            <numerusform>%n proyectos procesados; summary.pdf, summary.csv y summary.json están en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Obras</translation>
    </message>
</context>
<context>
    <name>holdfast::window::CatalogDialog</name>
    <message>
        <source>Catalogue</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Edition:</source>
        <translation>Edición:</translation>
    </message>
    <message>
        <source>Add Row</source>
        <translation>Añadir fila</translation>
    </message>
    <message>
        <source>Remove Row</source>
        <translation>Quitar fila</translation>
    </message>
    <message>
        <source>Import CSV...</source>
        <translation>Importar CSV...</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>Importar CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export CSV...</source>
        <translation>Exportar CSV...</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Take the Program&apos;s Edition</source>
        <translation>Tomar la edición del programa</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) here are not verified; what is designed with them carries a dagger.</source>
        <translation>
            <numerusform>%n fila aquí no está verificada; lo que se diseña con ella lleva una cruz.</numerusform>
            <numerusform>%n filas aquí no están verificadas; lo que se diseña con ellas lleva una cruz.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::window::CatalogTableModel</name>
    <message>
        <source>Nobody has verified this row.</source>
        <translation>Nadie ha verificado esta fila.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>Type parts of a command, a wall or a rod run</source>
        <translation>Escriba partes de una orden, un muro o una línea de varilla</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
</context>
<context>
    <name>holdfast::window::EditionsDialog</name>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>%1, story %2</source>
        <translation>%1, piso %2</translation>
    </message>
    <message>
        <source>Compare Code Editions</source>
        <translation>Comparar ediciones de las normas</translation>
    </message>
    <message>
        <source>Building code:</source>
        <translation>Código de construcción:</translation>
    </message>
    <message>
        <source>Loads:</source>
        <translation>Cargas:</translation>
    </message>
    <message>
        <source>Sheathing:</source>
        <translation>Revestimiento:</translation>
    </message>
    <message>
        <source>Wood:</source>
        <translation>Madera:</translation>
    </message>
    <message>
        <source>Steel:</source>
        <translation>Acero:</translation>
    </message>
    <message>
        <source>Design basis:</source>
        <translation>Base de diseño:</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Magnitud</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>With these editions</source>
        <translation>Con estas ediciones</translation>
    </message>
    <message>
        <source>Change (%)</source>
        <translation>Cambio (%)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adoptar</translation>
    </message>
    <message>
        <source>Writes these editions into the criteria; the design is then stale.</source>
        <translation>Escribe estas ediciones en los criterios; el diseño queda entonces desactualizado.</translation>
    </message>
    <message>
        <source>%1 of %2 quantities change. Greatest utilization %3, then %4. Failed code checks %5, then %6.</source>
        <translation>Cambian %1 de %2 magnitudes. Mayor utilización %3, luego %4. Verificaciones normativas no cumplidas %5, luego %6.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::HistoryDialog</name>
    <message>
        <source>History of the project</source>
        <translation>Historial del proyecto</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), the chain is intact.</source>
        <translation>
            <numerusform>%n suceso, la cadena está intacta.</numerusform>
            <numerusform>%n sucesos, la cadena está intacta.</numerusform>
        </translation>
    </message>
    <message>
        <source>THE TRAIL WAS CHANGED FROM OUTSIDE.</source>
        <translation>EL REGISTRO FUE CAMBIADO DESDE FUERA.</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Palabras que buscar</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Detalles del suceso</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exportar...</translation>
    </message>
    <message>
        <source>As JSON that others can verify, as CSV or as text</source>
        <translation>Como JSON que otros pueden verificar, como CSV o como texto</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Events of the project</source>
        <translation>Sucesos del proyecto</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportar el historial</translation>
    </message>
</context>
<context>
    <name>holdfast::window::ImportDialog</name>
    <message>
        <source>as read</source>
        <translation>como se leyó</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>pulgadas</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>pies</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>milímetros</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>centímetros</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>metros</translation>
    </message>
    <message>
        <source>Nothing on this sheet can be measured.</source>
        <translation>En esta lámina no hay nada que medir.</translation>
    </message>
    <message>
        <source>This building is %1: right? (measured by %2, one drawing unit taken as %3 in)</source>
        <translation>Este edificio mide %1: ¿es correcto? (medido por %2; una unidad del plano se toma como %3 in)</translation>
    </message>
    <message>
        <source>Signs: %1</source>
        <translation>Indicios: %1</translation>
    </message>
    <message>
        <source>Import Drawings</source>
        <translation>Importar planos</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Archivos por importar</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lámina</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Piso</translation>
    </message>
    <message>
        <source>One unit is</source>
        <translation>Una unidad es</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Sheets in the files</source>
        <translation>Láminas de los archivos</translation>
    </message>
    <message>
        <source>&amp;Add Files...</source>
        <translation>&amp;Añadir archivos...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Add drawings</source>
        <translation>Añadir planos</translation>
    </message>
    <message>
        <source>A unit, or a scale as drafters write it</source>
        <translation>Una unidad, o una escala como la escriben los delineantes</translation>
    </message>
    <message>
        <source>&amp;Drawn in, or at the scale:</source>
        <translation>&amp;Dibujado en, o a la escala:</translation>
    </message>
    <message>
        <source>&amp;Story:</source>
        <translation>&amp;Piso:</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Lámina</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Capas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit and no scale.</source>
        <translation>&quot;%1&quot; no es ni unidad ni escala.</translation>
    </message>
    <message>
        <source>reading...</source>
        <translation>leyendo...</translation>
    </message>
    <message numerus="yes">
        <source>read, %n entities</source>
        <translation>
            <numerusform>leído, %n entidad</numerusform>
            <numerusform>leído, %n entidades</numerusform>
        </translation>
    </message>
    <message>
        <source>reading %1 of %2</source>
        <translation>leyendo %1 de %2</translation>
    </message>
    <message>
        <source>looking for sheets, scales and levels</source>
        <translation>buscando láminas, escalas y niveles</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) can be imported</source>
        <translation>
            <numerusform>se puede importar %n archivo</numerusform>
            <numerusform>se pueden importar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 in</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Aún no hay nada que mostrar.</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>sin planta</translation>
    </message>
</context>
<context>
    <name>holdfast::window::MainWindow</name>
    <message>
        <source>Projects (*.holdfast *.json);;All files (*)</source>
        <translation>Proyectos (*.holdfast *.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>ft-in, lb</source>
        <translation>ft-in, lb</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>The stored results are not complete. Press F5 to design.</source>
        <translation>Los resultados guardados están incompletos. Pulse F5 para diseñar.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nada seleccionado</translation>
    </message>
    <message>
        <source>Designing...</source>
        <translation>Diseñando...</translation>
    </message>
    <message>
        <source>Results are out of date: press F5</source>
        <translation>Los resultados están desactualizados: pulse F5</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>¿Guardar los cambios de %1?</translation>
    </message>
    <message>
        <source>Unsaved changes are not safe: %1 Save the project.</source>
        <translation>Los cambios sin guardar no están a salvo: %1 Guarde el proyecto.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Abrir proyecto</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Guardar proyecto</translation>
    </message>
    <message>
        <source>Projects (*.holdfast)</source>
        <translation>Proyectos (*.holdfast)</translation>
    </message>
    <message>
        <source>Import design criteria</source>
        <translation>Importar criterios de diseño</translation>
    </message>
    <message>
        <source>Criteria (*.json)</source>
        <translation>Criterios (*.json)</translation>
    </message>
    <message>
        <source>This project keeps the catalogue &quot;%1&quot; it was designed with; the program brings &quot;%2&quot;. Tools &gt; Catalogue takes that one.</source>
        <translation>Este proyecto conserva el catálogo &quot;%1&quot; con el que se diseñó; el programa trae &quot;%2&quot;. Herramientas &gt; Catálogo toma este último.</translation>
    </message>
    <message>
        <source>Adopt code editions</source>
        <translation>Adoptar ediciones de las normas</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Abrir...</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;As...</source>
        <translation>Guardar &amp;como...</translation>
    </message>
    <message>
        <source>&amp;Import Drawings...</source>
        <translation>&amp;Importar planos...</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>New Re&amp;vision of a Drawing</source>
        <translation>Nueva re&amp;visión de un plano</translation>
    </message>
    <message>
        <source>Re&amp;move Drawing</source>
        <translation>&amp;Quitar plano</translation>
    </message>
    <message>
        <source>Import &amp;Criteria...</source>
        <translation>Importar cri&amp;terios...</translation>
    </message>
    <message>
        <source>&amp;Export Report...</source>
        <translation>&amp;Exportar memoria...</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export A&amp;ll...</source>
        <translation>Exportar t&amp;odo...</translation>
    </message>
    <message>
        <source>&amp;Batch Run...</source>
        <translation>Ejecución por &amp;lotes...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation>&amp;Quitar la selección</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>&amp;Bring Selection into Sight</source>
        <translation>&amp;Mostrar la selección</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Diseño</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>Show &amp;Findings</source>
        <translation>Mostrar &amp;hallazgos</translation>
    </message>
    <message>
        <source>Show C&amp;lashes</source>
        <translation>Mostrar &amp;interferencias</translation>
    </message>
    <message>
        <source>Show &amp;Assumptions</source>
        <translation>Mostrar &amp;supuestos</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Catalogue...</source>
        <translation>&amp;Catálogo...</translation>
    </message>
    <message>
        <source>Compare Code &amp;Editions...</source>
        <translation>Comparar &amp;ediciones de las normas...</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Help on This Panel</source>
        <translation>Ayuda de este &amp;panel</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>Primeros pa&amp;sos</translation>
    </message>
    <message>
        <source>Find a &amp;Command...</source>
        <translation>Buscar una &amp;orden...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>&amp;Keyboard and Mouse</source>
        <translation>&amp;Teclado y ratón</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>&amp;Acerca de Holdfast</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar la lista</translation>
    </message>
    <message>
        <source>Layer profiles (*.json)</source>
        <translation>Perfiles de capas (*.json)</translation>
    </message>
    <message>
        <source>Import drawings</source>
        <translation>Importar planos</translation>
    </message>
    <message>
        <source>New revision of %1</source>
        <translation>Nueva revisión de %1</translation>
    </message>
    <message>
        <source>The project has no drawings</source>
        <translation>El proyecto no tiene planos</translation>
    </message>
    <message>
        <source>Save layer profile</source>
        <translation>Guardar perfil de capas</translation>
    </message>
    <message>
        <source>Load layer profile</source>
        <translation>Cargar perfil de capas</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Retirar</translation>
    </message>
    <message>
        <source>&amp;Front</source>
        <translation>&amp;Frontal</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Posterior</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>I&amp;zquierda</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>&amp;Derecha</translation>
    </message>
    <message>
        <source>&amp;Top</source>
        <translation>&amp;Superior</translation>
    </message>
    <message>
        <source>B&amp;ottom</source>
        <translation>Infe&amp;rior</translation>
    </message>
    <message>
        <source>&amp;Isometric</source>
        <translation>Iso&amp;métrica</translation>
    </message>
    <message>
        <source>Fit &amp;All</source>
        <translation>&amp;Ajustar todo</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>The window speaks this language from the next start on.</source>
        <translation>La ventana hablará este idioma a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Panels for the task: %1 (%2)</source>
        <translation>Paneles para la tarea: %1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Save Layout As...</source>
        <translation>&amp;Guardar disposición como...</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Guardar disposición</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>&amp;Own Layouts</source>
        <translation>Disposiciones &amp;propias</translation>
    </message>
    <message>
        <source>&amp;Delete Layout</source>
        <translation>&amp;Eliminar disposición</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>Aún no hay ninguna guardada</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Restablecer disposición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Pane&amp;les</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>Disp&amp;osición</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>Drawings, models and scans (%1);;All files (*)</source>
        <translation>Planos, modelos y escaneos (%1);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Adopt scenario %1</source>
        <translation>Adoptar el escenario %1</translation>
    </message>
    <message>
        <source>Import Clash Statuses</source>
        <translation>Importar estados de interferencias</translation>
    </message>
    <message>
        <source>BIM collaboration format (*.bcf *.bcfzip *.bcfv)</source>
        <translation>Formato de colaboración BIM (*.bcf *.bcfzip *.bcfv)</translation>
    </message>
    <message>
        <source>%1 topics are clashes of this project: %2 statuses, %3 assignees and %4 comments are new, %5 remarks.</source>
        <translation>%1 temas son interferencias de este proyecto: %2 estados, %3 responsables y %4 comentarios son nuevos, %5 observaciones.</translation>
    </message>
    <message>
        <source>Clash rules (*.json)</source>
        <translation>Reglas de interferencias (*.json)</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>En vigor: %1</translation>
    </message>
    <message>
        <source>&amp;Load...</source>
        <translation>&amp;Cargar...</translation>
    </message>
    <message>
        <source>Load Clash Rules</source>
        <translation>Cargar reglas de interferencias</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>&amp;Guardar como...</translation>
    </message>
    <message>
        <source>Save Clash Rules</source>
        <translation>Guardar reglas de interferencias</translation>
    </message>
    <message>
        <source>Use the S&amp;hipped Rules</source>
        <translation>Usar las reglas del pro&amp;grama</translation>
    </message>
    <message>
        <source>Compare Scena&amp;rios...</source>
        <translation>Comparar escena&amp;rios...</translation>
    </message>
    <message>
        <source>Show Sign-&amp;off</source>
        <translation>Mostrar el vist&amp;o bueno</translation>
    </message>
    <message>
        <source>&amp;History of the Project...</source>
        <translation>&amp;Historial del proyecto...</translation>
    </message>
    <message numerus="yes">
        <source>Permits of %n address(es) were asked again: %1 new, %2 changed, %3 gone.</source>
        <translation>
            <numerusform>Se preguntó de nuevo por los permisos de %n dirección: %1 nuevos, %2 modificados, %3 desaparecidos.</numerusform>
            <numerusform>Se preguntó de nuevo por los permisos de %n direcciones: %1 nuevos, %2 modificados, %3 desaparecidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>Fijar %1</translation>
    </message>
    <message>
        <source>Add a row to %1</source>
        <translation>Añadir una fila a %1</translation>
    </message>
    <message>
        <source>Empty the lists that have a value a story first, then fill them anew.</source>
        <translation>Vacíe primero las listas con un valor por piso y llénelas de nuevo después.</translation>
    </message>
    <message>
        <source>Remove a row of %1</source>
        <translation>Quitar una fila de %1</translation>
    </message>
</context>
<context>
    <name>holdfast::window::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>holdfast::window::RecoveryDialog</name>
    <message>
        <source>never saved</source>
        <translation>nunca guardado</translation>
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Recuperar cambios sin guardar</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Recuperar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Ask &amp;Later</source>
        <translation>Preguntar más &amp;tarde</translation>
    </message>
    <message>
        <source>Nothing is lost; the question comes again at the next start</source>
        <translation>No se pierde nada; la pregunta vuelve en el próximo inicio</translation>
    </message>
    <message>
        <source>The program ended while these projects had changes that were not saved.</source>
        <translation>El programa terminó mientras estos proyectos tenían cambios sin guardar.</translation>
    </message>
    <message>
        <source>What differs:</source>
        <translation>Qué difiere:</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Unsaved changes of</source>
        <translation>Cambios sin guardar del</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>Projects with unsaved changes</source>
        <translation>Proyectos con cambios sin guardar</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Not saved to any file yet</source>
        <translation>Aún no guardado en ningún archivo</translation>
    </message>
    <message>
        <source>This project was never saved. Recovered, it opens untitled.</source>
        <translation>Este proyecto nunca se guardó. Recuperado, se abre sin título.</translation>
    </message>
    <message>
        <source>%1 cannot be read any more. Recovered, the project opens untitled.</source>
        <translation>%1 ya no se puede leer. Recuperado, el proyecto se abre sin título.</translation>
    </message>
    <message>
        <source>%1 was saved again after these changes were made. Recovered, they replace what is in it as one step that can be undone; nothing is saved until you save.</source>
        <translation>%1 se guardó de nuevo después de estos cambios. Recuperados, reemplazan lo que contiene en un solo paso que se puede deshacer; nada se guarda hasta que usted guarde.</translation>
    </message>
    <message>
        <source>Recovered, %1 opens as it was saved, with the changes as one step that can be undone.</source>
        <translation>Recuperado, %1 se abre como se guardó, con los cambios en un solo paso que se puede deshacer.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard the unsaved changes of %1 for good?</source>
        <translation>¿Descartar definitivamente los cambios sin guardar de %1?</translation>
    </message>
</context>
<context>
    <name>holdfast::window::ScenariosDialog</name>
    <message>
        <source>Compare Scenarios</source>
        <translation>Comparar escenarios</translation>
    </message>
    <message>
        <source>Scenarios to compare</source>
        <translation>Escenarios por comparar</translation>
    </message>
    <message>
        <source>Criteria by their names in the criteria file, with semicolons between</source>
        <translation>Criterios por su nombre en el archivo de criterios, separados por punto y coma</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Open List...</source>
        <translation>Abrir lista...</translation>
    </message>
    <message>
        <source>Save List...</source>
        <translation>Guardar lista...</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>Changes:</source>
        <translation>Cambios:</translation>
    </message>
    <message>
        <source>Each changes the present design as it says:</source>
        <translation>Cada uno cambia el diseño actual como dice:</translation>
    </message>
    <message>
        <source>Quantities of each scenario</source>
        <translation>Cantidades de cada escenario</translation>
    </message>
    <message>
        <source>Quantity of the chart</source>
        <translation>Cantidad del gráfico</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adoptar</translation>
    </message>
    <message>
        <source>Writes the chosen column&apos;s changes into the criteria; the design is then stale.</source>
        <translation>Escribe los cambios de la columna elegida en los criterios; el diseño queda desactualizado.</translation>
    </message>
    <message>
        <source>A scenario needs at least one change, for example codes.basis=lrfd.</source>
        <translation>Un escenario necesita al menos un cambio, por ejemplo codes.basis=lrfd.</translation>
    </message>
    <message>
        <source>There is a scenario of this name already.</source>
        <translation>Ya hay un escenario con este nombre.</translation>
    </message>
    <message>
        <source>Open a list of scenarios</source>
        <translation>Abrir una lista de escenarios</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Escenarios (*.json)</translation>
    </message>
    <message>
        <source>Save the list of scenarios</source>
        <translation>Guardar la lista de escenarios</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>Tick the scenarios to compare.</source>
        <translation>Marque los escenarios por comparar.</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Como está diseñado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>▲ better and ▼ worse than the design as it is. Choose a column to adopt it.</source>
        <translation>▲ mejor y ▼ peor que el diseño actual. Elija una columna para adoptarla.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::SheetPage</name>
    <message>
        <source>Sheet shown</source>
        <translation>Lámina mostrada</translation>
    </message>
    <message>
        <source>Sheet:</source>
        <translation>Lámina:</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Draw Wall</source>
        <translation>Dibujar muro</translation>
    </message>
    <message>
        <source>Move Wall</source>
        <translation>Mover muro</translation>
    </message>
    <message>
        <source>Split Wall</source>
        <translation>Dividir muro</translation>
    </message>
    <message>
        <source>Join Walls</source>
        <translation>Unir muros</translation>
    </message>
    <message>
        <source>Hold-down</source>
        <translation>Anclaje de extremo</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Calibrar</translation>
    </message>
    <message>
        <source>Grid Line</source>
        <translation>Línea de eje</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lámina</translation>
    </message>
    <message>
        <source>Level, kind, scale and unit of this sheet</source>
        <translation>Nivel, tipo, escala y unidad de esta lámina</translation>
    </message>
    <message>
        <source>This sheet was traced from a picture: nothing here is exact. Confirm every wall on it before you rely on it.</source>
        <translation>Esta lámina se calcó de una imagen: nada aquí es exacto. Confirme cada muro antes de confiar en él.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::SignDialog</name>
    <message>
        <source>...</source>
        <translation>...</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
    <message>
        <source>Show it on the cover</source>
        <translation>Mostrarla en la portada</translation>
    </message>
    <message>
        <source>Sign a report</source>
        <translation>Firmar una memoria</translation>
    </message>
    <message>
        <source>Report:</source>
        <translation>Memoria:</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Certificado:</translation>
    </message>
    <message>
        <source>PKCS#12 (*.p12 *.pfx)</source>
        <translation>PKCS#12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Its password:</source>
        <translation>Su contraseña:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>as in the certificate</source>
        <translation>como en el certificado</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>Licencia:</translation>
    </message>
    <message>
        <source>number and state</source>
        <translation>número y estado</translation>
    </message>
    <message>
        <source>For permit</source>
        <translation>Para licencia de obra</translation>
    </message>
    <message>
        <source>For construction</source>
        <translation>Para construcción</translation>
    </message>
    <message>
        <source>As-built</source>
        <translation>Según lo construido</translation>
    </message>
    <message>
        <source>Preliminary</source>
        <translation>Preliminar</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Lugar:</translation>
    </message>
    <message>
        <source>Signed file:</source>
        <translation>Archivo firmado:</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>&amp;Firmar</translation>
    </message>
    <message>
        <source>The signature is yours: whoever signs answers for what the report says.</source>
        <translation>La firma es suya: quien firma responde de lo que dice la memoria.</translation>
    </message>
    <message>
        <source>Choose the report and the file to write.</source>
        <translation>Elija la memoria y el archivo que se escribirá.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::SitesPage</name>
    <message>
        <source>Site</source>
        <translation>Obra</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Priority (9 first)</source>
        <translation>Prioridad (9 primero)</translation>
    </message>
    <message>
        <source>Risk (of 100)</source>
        <translation>Riesgo (de 100)</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Nivel de riesgo</translation>
    </message>
    <message>
        <source>Open records</source>
        <translation>Expedientes abiertos</translation>
    </message>
    <message>
        <source>Gravest finding</source>
        <translation>Hallazgo más grave</translation>
    </message>
    <message>
        <source>Answered (%)</source>
        <translation>Respondido (%)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Sites of the list</source>
        <translation>Obras de la lista</translation>
    </message>
    <message>
        <source>Double click opens the site&apos;s report</source>
        <translation>Un doble clic abre la memoria de la obra</translation>
    </message>
    <message>
        <source>CSV with address, BIN, BBL or block and lot, photographs, priority</source>
        <translation>CSV con dirección, BIN, BBL o manzana y lote, fotografías, prioridad</translation>
    </message>
    <message>
        <source>List of sites</source>
        <translation>Lista de obras</translation>
    </message>
    <message>
        <source>Folder for the reports and the summary</source>
        <translation>Carpeta para los informes y el resumen</translation>
    </message>
    <message>
        <source>Output folder of the sites</source>
        <translation>Carpeta de salida de las obras</translation>
    </message>
    <message>
        <source>Alert over this risk</source>
        <translation>Alerta por encima de este riesgo</translation>
    </message>
    <message>
        <source>Sites with a higher risk are told in the summary and in the log</source>
        <translation>Las obras con un riesgo mayor se indican en el resumen y en el registro</translation>
    </message>
    <message>
        <source>Go on with an earlier run</source>
        <translation>Continuar una ejecución anterior</translation>
    </message>
    <message>
        <source>Sites that are done stay as they are while their row and pictures are unchanged</source>
        <translation>Las obras terminadas se quedan como están mientras no cambien su fila y sus fotografías</translation>
    </message>
    <message>
        <source>Ask nobody</source>
        <translation>No preguntar a nadie</translation>
    </message>
    <message>
        <source>What is known from before is used, and marked where it is old</source>
        <translation>Se usa lo que ya se sabe y se marca donde es antiguo</translation>
    </message>
    <message>
        <source>Critical sites only</source>
        <translation>Solo obras críticas</translation>
    </message>
    <message>
        <source>Priority 7 to 9</source>
        <translation>Prioridad 7 a 9</translation>
    </message>
    <message>
        <source>Show photographs to a model</source>
        <translation>Mostrar fotografías a un modelo</translation>
    </message>
    <message>
        <source>Consent for this list: its photographs leave this machine, without the place and camera that the files tell of. Without it they are not looked at.</source>
        <translation>Consentimiento para esta lista: sus fotografías salen de este equipo, sin el lugar ni la cámara que indican los archivos. Sin él no se miran.</translation>
    </message>
    <message>
        <source>Choose List...</source>
        <translation>Elegir lista...</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Elegir...</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open Summary</source>
        <translation>Abrir resumen</translation>
    </message>
    <message>
        <source>Progress of the sites</source>
        <translation>Avance de las obras</translation>
    </message>
    <message>
        <source>List:</source>
        <translation>Lista:</translation>
    </message>
    <message>
        <source>Output folder:</source>
        <translation>Carpeta de salida:</translation>
    </message>
    <message>
        <source>Alert over:</source>
        <translation>Alerta por encima de:</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Listas (*.csv)</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n fila no se puede leer y se omite.</numerusform>
            <numerusform>%n filas no se pueden leer y se omiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, %3 a minute, %4 so far</source>
        <translation>%1 de %2, %3 por minuto, %4 hasta ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alerta</numerusform>
            <numerusform>%n alertas</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Cancelled. What was finished is in %1; start again to go on.</source>
        <translation>Cancelado. Lo terminado está en %1; inicie de nuevo para continuar.</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) looked at: %1 complete, %2 with a source that was old, local or missing, %3 of which nothing could be had; %4 alerts. The summary is in %5.</source>
        <translation>
            <numerusform>%n obra mirada: %1 completas, %2 con una fuente antigua, local o ausente, %3 de las que no se obtuvo nada; %4 alertas. El resumen está en %5.</numerusform>
            <numerusform>%n obras miradas: %1 completas, %2 con una fuente antigua, local o ausente, %3 de las que no se obtuvo nada; %4 alertas. El resumen está en %5.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::window::StampDialog</name>
    <message>
        <source>Stamp of the report</source>
        <translation>Rótulo de la memoria</translation>
    </message>
    <message>
        <source>Stamp on every sheet</source>
        <translation>Rótulo en cada lámina</translation>
    </message>
    <message>
        <source>A word on every sheet, not a seal: that is the engineer&apos;s own</source>
        <translation>Una palabra en cada lámina, no un sello: ese es del ingeniero</translation>
    </message>
    <message>
        <source>Stamp on every sheet:</source>
        <translation>Rótulo en cada lámina:</translation>
    </message>
    <message>
        <source>&amp;Continue...</source>
        <translation>&amp;Continuar...</translation>
    </message>
    <message>
        <source>The cover says of the review: %1.</source>
        <translation>La portada dice de la revisión: %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::SuggestionDesk</name>
    <message>
        <source>%1 places asked about, %2 suggestions; %3 readings are the program&apos;s own.</source>
        <translation>%1 lugares consultados, %2 sugerencias; %3 lecturas coinciden con las del programa.</translation>
    </message>
    <message>
        <source>%1 places brought nothing: %2</source>
        <translation>%1 lugares no dieron nada: %2</translation>
    </message>
    <message>
        <source>%1 places are left; ask again.</source>
        <translation>Quedan %1 lugares; pregunte otra vez.</translation>
    </message>
    <message>
        <source>Ask a model</source>
        <translation>Preguntar a un modelo</translation>
    </message>
    <message>
        <source>Pictures of doubtful places on the sheets of %1 would be sent to the model you set up. They may show names and addresses, which cannot be taken out of a picture. May drawings of this project leave this machine?</source>
        <translation>Se enviarían imágenes de lugares dudosos de las láminas de %1 al modelo que configuró. Pueden mostrar nombres y direcciones, que no se pueden quitar de una imagen. ¿Pueden salir de este equipo los planos de este proyecto?</translation>
    </message>
    <message>
        <source>Save the project first: consent and suggestions belong to its file.</source>
        <translation>Guarde primero el proyecto: el consentimiento y las sugerencias pertenecen a su archivo.</translation>
    </message>
    <message>
        <source>The drawings are not read yet. Press F5 to design.</source>
        <translation>Los planos aún no se han leído. Pulse F5 para calcular.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>Cancelled. What was read before is kept.</source>
        <translation>Cancelado. Lo leído antes se conserva.</translation>
    </message>
    <message>
        <source>Accept suggestion %1</source>
        <translation>Aceptar la sugerencia %1</translation>
    </message>
</context>
<context>
    <name>holdfast::window::TaskLayouts</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Diseño</translation>
    </message>
    <message>
        <source>Coordinate</source>
        <translation>Coordinar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
</context>
<context>
    <name>holdfast::window::Workspace</name>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lámina</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Alzado</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>Niveles mostrados</translation>
    </message>
    <message>
        <source>Colour by utilization</source>
        <translation>Color por utilización</translation>
    </message>
    <message>
        <source>Walls</source>
        <translation>Muros</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Paralela</translation>
    </message>
    <message>
        <source>Levels:</source>
        <translation>Niveles:</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propiedades</translation>
    </message>
    <message>
        <source>Rod runs</source>
        <translation>Líneas de varilla</translation>
    </message>
    <message>
        <source>Rod schedule</source>
        <translation>Cuadro de varillas</translation>
    </message>
    <message>
        <source>Load path</source>
        <translation>Trayectoria de cargas</translation>
    </message>
    <message>
        <source>Clashes</source>
        <translation>Interferencias</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Verificaciones</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Supuestos</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Wall schedule</source>
        <translation>Cuadro de muros</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>To review (%1)</source>
        <translation>Por revisar (%1)</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Todos los niveles</translation>
    </message>
    <message>
        <source>Level %1 only</source>
        <translation>Solo el nivel %1</translation>
    </message>
    <message>
        <source>Up to level %1</source>
        <translation>Hasta el nivel %1</translation>
    </message>
    <message>
        <source>Background jobs</source>
        <translation>Tareas en segundo plano</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Aislar</translation>
    </message>
    <message>
        <source>Only what is selected</source>
        <translation>Solo lo seleccionado</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Lo seleccionado</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>As it was before isolating and hiding</source>
        <translation>Como estaba antes de aislar y ocultar</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>The distance between two points that are clicked</source>
        <translation>La distancia entre dos puntos en los que se hace clic</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Clashes (%1)</source>
        <translation>Interferencias (%1)</translation>
    </message>
    <message>
        <source>Sheet set</source>
        <translation>Juego de láminas</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Suggestions (%1)</source>
        <translation>Sugerencias (%1)</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Visto bueno</translation>
    </message>
    <message>
        <source>Sign-off (%1)</source>
        <translation>Visto bueno (%1)</translation>
    </message>
    <message>
        <source>Permits</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Criterios</translation>
    </message>
</context>
<context>
    <name>schedule</name>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Sheathing</source>
        <translation>Revestimiento</translation>
    </message>
    <message>
        <source>Nail</source>
        <translation>Clavo</translation>
    </message>
    <message>
        <source>Edge (in)</source>
        <translation>Borde (in)</translation>
    </message>
    <message>
        <source>Field (in)</source>
        <translation>Campo (in)</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>ASD capacity (plf)</source>
        <translation>Capacidad ASD (plf)</translation>
    </message>
    <message>
        <source>Hold-down</source>
        <translation>Anclaje de extremo</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Otra cara</translation>
    </message>
    <message>
        <source>Its nail</source>
        <translation>Su clavo</translation>
    </message>
    <message>
        <source>Its edge (in)</source>
        <translation>Su borde (in)</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Vanos</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Info</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lámina</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Muro</translation>
    </message>
    <message>
        <source>Holdown</source>
        <translation>Anclaje de extremo</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Apilamiento</translation>
    </message>
    <message>
        <source>Rod run</source>
        <translation>Línea de varilla</translation>
    </message>
    <message>
        <source>Obstruction</source>
        <translation>Obstáculo</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>Interferencia</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometría</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargas</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Norma</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>Construcción</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Coordinación</translation>
    </message>
    <message>
        <source>Drawing inference</source>
        <translation>Deducido del plano</translation>
    </message>
    <message>
        <source>Code default</source>
        <translation>Valor de la norma</translation>
    </message>
    <message>
        <source>Industry standard</source>
        <translation>Práctica del sector</translation>
    </message>
    <message>
        <source>User input</source>
        <translation>Dato del usuario</translation>
    </message>
    <message>
        <source>Manufacturer data</source>
        <translation>Datos del fabricante</translation>
    </message>
    <message>
        <source>Engineering judgment</source>
        <translation>Criterio del ingeniero</translation>
    </message>
    <message>
        <source>Confirm wall</source>
        <translation>Confirmar muro</translation>
    </message>
    <message>
        <source>Reject wall</source>
        <translation>Rechazar muro</translation>
    </message>
    <message>
        <source>Set wall mark</source>
        <translation>Fijar marca del muro</translation>
    </message>
    <message>
        <source>Set sheet kind</source>
        <translation>Fijar tipo de lámina</translation>
    </message>
    <message>
        <source>Set sheet level</source>
        <translation>Fijar nivel de lámina</translation>
    </message>
    <message>
        <source>Set unit</source>
        <translation>Fijar unidad</translation>
    </message>
    <message>
        <source>Add wall</source>
        <translation>Añadir muro</translation>
    </message>
    <message>
        <source>Set sheathing</source>
        <translation>Fijar revestimiento</translation>
    </message>
    <message>
        <source>Move wall</source>
        <translation>Mover muro</translation>
    </message>
    <message>
        <source>Split wall</source>
        <translation>Dividir muro</translation>
    </message>
    <message>
        <source>Join walls</source>
        <translation>Unir muros</translation>
    </message>
    <message>
        <source>Place holdown</source>
        <translation>Colocar anclaje</translation>
    </message>
    <message>
        <source>Remove holdown</source>
        <translation>Quitar anclaje</translation>
    </message>
    <message>
        <source>Set schedule cell</source>
        <translation>Fijar celda del cuadro</translation>
    </message>
    <message>
        <source>Map layer</source>
        <translation>Asignar capa</translation>
    </message>
    <message>
        <source>Set scale</source>
        <translation>Fijar escala</translation>
    </message>
    <message>
        <source>Set grid</source>
        <translation>Fijar eje</translation>
    </message>
    <message>
        <source>Remove grid</source>
        <translation>Quitar eje</translation>
    </message>
    <message>
        <source>Set elevation</source>
        <translation>Fijar cota</translation>
    </message>
    <message>
        <source>Foundation</source>
        <translation>Cimentación</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Planta</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Cuadro</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Alzado</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Model space</source>
        <translation>Espacio modelo</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>Ventana gráfica</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>Cajetín</translation>
    </message>
    <message>
        <source>View title</source>
        <translation>Título de la vista</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Cotas</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supuesta</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Calibrada</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Puertas</translation>
    </message>
    <message>
        <source>Wall thickness</source>
        <translation>Espesor de muros</translation>
    </message>
    <message>
        <source>Grid spacing</source>
        <translation>Separación de ejes</translation>
    </message>
    <message>
        <source>Sheet size</source>
        <translation>Tamaño de la lámina</translation>
    </message>
    <message>
        <source>Hard interference</source>
        <translation>Interferencia dura</translation>
    </message>
    <message>
        <source>Clearance violation</source>
        <translation>Holgura insuficiente</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Mayor</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Menor</translation>
    </message>
    <message>
        <source>Mechanical</source>
        <translation>Climatización</translation>
    </message>
    <message>
        <source>Plumbing</source>
        <translation>Fontanería</translation>
    </message>
    <message>
        <source>Electrical</source>
        <translation>Electricidad</translation>
    </message>
    <message>
        <source>Fire protection</source>
        <translation>Contra incendios</translation>
    </message>
    <message>
        <source>Structural</source>
        <translation>Estructura</translation>
    </message>
    <message>
        <source>Duct</source>
        <translation>Conducto</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Tubería</translation>
    </message>
    <message>
        <source>Conduit</source>
        <translation>Tubo eléctrico</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Viga</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Dintel</translation>
    </message>
    <message>
        <source>Sprinkler</source>
        <translation>Rociador</translation>
    </message>
    <message>
        <source>Cable tray</source>
        <translation>Bandeja de cables</translation>
    </message>
    <message>
        <source>Architectural</source>
        <translation>Arquitectura</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podio</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plantas</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Detección</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Cargas</translation>
    </message>
    <message>
        <source>Load path</source>
        <translation>Trayectoria de cargas</translation>
    </message>
    <message>
        <source>Rods</source>
        <translation>Varillas</translation>
    </message>
    <message>
        <source>Solids</source>
        <translation>Sólidos</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Cumplimiento</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Calculada</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Reutilizada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con fallo</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Concuerda</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderado</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Impide seguir</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Datos de entrada</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Diseño</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>eje</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>muro</translation>
    </message>
    <message>
        <source>shear wall</source>
        <translation>muro de corte</translation>
    </message>
    <message>
        <source>holdown</source>
        <translation>anclaje de extremo</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>vano</translation>
    </message>
    <message>
        <source>beam</source>
        <translation>viga</translation>
    </message>
    <message>
        <source>header</source>
        <translation>dintel</translation>
    </message>
    <message>
        <source>duct</source>
        <translation>conducto</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>tubería</translation>
    </message>
    <message>
        <source>conduit</source>
        <translation>tubo eléctrico</translation>
    </message>
    <message>
        <source>sprinkler</source>
        <translation>rociador</translation>
    </message>
    <message>
        <source>cable tray</source>
        <translation>bandeja de cables</translation>
    </message>
    <message>
        <source>mechanical</source>
        <translation>climatización</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>estructura</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>anotación</translation>
    </message>
    <message>
        <source>foundation</source>
        <translation>cimentación</translation>
    </message>
    <message>
        <source>floor plan</source>
        <translation>planta</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>cuadro</translation>
    </message>
    <message>
        <source>elevation</source>
        <translation>alzado</translation>
    </message>
    <message>
        <source>section</source>
        <translation>sección</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>detalle</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notas</translation>
    </message>
    <message>
        <source>Rod tension</source>
        <translation>Tracción de la varilla</translation>
    </message>
    <message>
        <source>Plate bearing on wood</source>
        <translation>Apoyo de la placa en la madera</translation>
    </message>
    <message>
        <source>Plate bending</source>
        <translation>Flexión de la placa</translation>
    </message>
    <message>
        <source>Take-up device load</source>
        <translation>Carga del dispositivo compensador</translation>
    </message>
    <message>
        <source>Take-up device travel</source>
        <translation>Recorrido del dispositivo compensador</translation>
    </message>
    <message>
        <source>Rod and device elongation</source>
        <translation>Alargamiento de varilla y dispositivo</translation>
    </message>
    <message>
        <source>Compression posts</source>
        <translation>Postes comprimidos</translation>
    </message>
    <message>
        <source>Post bearing on plate</source>
        <translation>Apoyo de los postes en la solera</translation>
    </message>
    <message>
        <source>Sheathing shear</source>
        <translation>Corte del revestimiento</translation>
    </message>
    <message>
        <source>Story drift</source>
        <translation>Deriva de piso</translation>
    </message>
    <message>
        <source>Anchor steel</source>
        <translation>Acero del anclaje</translation>
    </message>
    <message>
        <source>Anchor concrete breakout</source>
        <translation>Arrancamiento del hormigón en el anclaje</translation>
    </message>
    <message>
        <source>Anchor pullout</source>
        <translation>Extracción del anclaje</translation>
    </message>
    <message>
        <source>Anchor side-face blowout</source>
        <translation>Desprendimiento lateral en el anclaje</translation>
    </message>
    <message>
        <source>Coupler against rod</source>
        <translation>Manguito frente a varilla</translation>
    </message>
    <message>
        <source>Slenderness of the posts</source>
        <translation>Esbeltez de los postes</translation>
    </message>
    <message>
        <source>Story drift under service wind</source>
        <translation>Deriva de piso con viento de servicio</translation>
    </message>
    <message>
        <source>Anchor reinforcement</source>
        <translation>Refuerzo del anclaje</translation>
    </message>
    <message>
        <source>Breakout of neighbouring anchors</source>
        <translation>Arrancamiento de anclajes vecinos</translation>
    </message>
    <message>
        <source>Slab punching at the anchor</source>
        <translation>Punzonamiento de la losa en el anclaje</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Rod runs</source>
        <translation>Líneas de varilla</translation>
    </message>
    <message>
        <source>Rod</source>
        <translation>Varilla</translation>
    </message>
    <message>
        <source>Steel, as far as weighed</source>
        <translation>Acero, hasta donde tiene peso</translation>
    </message>
    <message>
        <source>Cost, as far as priced</source>
        <translation>Costo, hasta donde tiene precio</translation>
    </message>
    <message>
        <source>Couplers</source>
        <translation>Manguitos</translation>
    </message>
    <message>
        <source>Take-up devices</source>
        <translation>Dispositivos compensadores</translation>
    </message>
    <message>
        <source>Greatest utilization</source>
        <translation>Mayor utilización</translation>
    </message>
    <message>
        <source>Rod runs over the limit</source>
        <translation>Líneas de varilla sobre el límite</translation>
    </message>
    <message>
        <source>Greatest cumulative shrinkage</source>
        <translation>Mayor contracción acumulada</translation>
    </message>
    <message>
        <source>Greatest elongation of a level (ASD)</source>
        <translation>Mayor alargamiento de un nivel (ASD)</translation>
    </message>
    <message>
        <source>Greatest drift over its limit</source>
        <translation>Mayor deriva sobre su límite</translation>
    </message>
    <message>
        <source>Greatest anchor tension (ASD)</source>
        <translation>Mayor tracción de anclaje (ASD)</translation>
    </message>
    <message>
        <source>Failed code checks</source>
        <translation>Verificaciones de código no cumplidas</translation>
    </message>
    <message>
        <source>Open clashes</source>
        <translation>Interferencias pendientes</translation>
    </message>
    <message>
        <source>Errors among the findings</source>
        <translation>Errores entre los hallazgos</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>piezas</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Presentado</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocado</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
</context>
</TS>
