use daybreak_prevalence::*;
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let order: usize = std::env::args().nth(2).unwrap().parse().unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines();
    let names: Vec<String> = lines.next().unwrap().split(',').map(|s| s.to_string()).collect();
    let k = names.len() - 1;
    let mut counts = vec![0u64; 1 << k];
    for l in lines {
        let f: Vec<u64> = l.split(',').map(|x| x.parse().unwrap()).collect();
        let mut c = 0;
        for i in 0..k { if f[i] == 1 { c |= 1 << i } }
        counts[c] = f[k];
    }
    let table = Table::new(names[..k].to_vec(), counts).unwrap();
    let fam = Family::new(k, order).unwrap();
    let t = std::time::Instant::now();
    let all = fit_all(&table, &fam, &Watch::silent());
    eprintln!("{} models {} without, {:?}", all.models.len(), all.without_estimate(), t.elapsed());
    if std::env::args().nth(3).is_some() {
        println!("model,status,npar,nneginf,N,bic,aic,dev");
        for m in &all.models {
            println!("\"{}\",{},{},{},{:.13e},{:.15e},{:.15e},{:.12e}", m.terms.model(k), m.existence.code(), m.parameters, m.at_minus_infinity, all.cases + m.dark, m.bic, m.aic, m.deviance);
        }
    }
}
